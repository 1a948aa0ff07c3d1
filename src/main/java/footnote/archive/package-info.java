/// ZIP archives of strangers: what is in them, told before anything is unpacked.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package footnote.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
