/// A question becomes an Answer whose every sentence has a footnote, or a refusal.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "article",
      "embedding",
      "index",
      "llm",
      "passage",
      "retrieval",
      "store",
      "support"
    })
package footnote.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
