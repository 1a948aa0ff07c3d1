/// A fixed set of questions, run through the code that every surface uses, and scored.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "answer",
      "article",
      "embedding",
      "index",
      "library",
      "llm",
      "retrieval",
      "store"
    })
package footnote.eval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
