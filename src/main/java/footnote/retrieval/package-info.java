/// A question's words become ranked Passages.
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "embedding", "index", "passage", "store"})
package footnote.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
