/// Adds, revises and removes articles, keeping store and index in step.
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "passage", "embedding", "store", "index"})
package footnote.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
