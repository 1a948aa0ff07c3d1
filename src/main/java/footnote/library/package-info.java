/// Adds, revises and removes articles, keeping store and index in step.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "archive",
      "article",
      "document",
      "embedding",
      "index",
      "passage",
      "store"
    })
package footnote.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
