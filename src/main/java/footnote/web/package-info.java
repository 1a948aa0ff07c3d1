/// Web pages become articles of the library, each known by its own address.
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "document", "fetch", "library", "store"})
package footnote.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
