/// The REST surface and the web page: translation and nothing else.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "answer",
      "article",
      "document",
      "feed",
      "index",
      "library",
      "passage",
      "retrieval",
      "store"
    })
package footnote.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
