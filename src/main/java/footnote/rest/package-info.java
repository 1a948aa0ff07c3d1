/// The REST surface and the web page: translation and nothing else.
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "passage", "store", "library", "retrieval", "answer"})
package footnote.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
