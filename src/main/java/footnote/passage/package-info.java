/// An Article becomes Passages of whole sentences, the unit that is indexed and found.
@NullMarked
@ApplicationModule(allowedDependencies = {"article"})
package footnote.passage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
