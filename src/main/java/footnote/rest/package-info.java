/// The REST surface and the web page: translation and nothing else.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "answer",
      "article",
      "document",
      "index",
      "library",
      "passage",
      "retrieval",
      "store",
      "web"
    })
package footnote.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
