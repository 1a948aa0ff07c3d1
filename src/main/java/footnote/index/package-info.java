/// Passages become findable: Lucene in process behind one narrow interface,
/// [footnote.index.PassageIndex].
@NullMarked
@ApplicationModule(allowedDependencies = {"article"})
package footnote.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
