/// The command line: translation and nothing else.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "answer",
      "article",
      "embedding",
      "eval",
      "feed",
      "library",
      "llm",
      "passage",
      "retrieval",
      "store"
    })
package footnote.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
