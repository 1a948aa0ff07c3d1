/// A question's words become ranked Passages.
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "passage", "embedding", "store", "index"})
package footnote.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
