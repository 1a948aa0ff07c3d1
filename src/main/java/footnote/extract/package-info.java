/// PDF, DOCX and EPUB files give up their text. Runs in a process of its own with little memory
/// and no Spring, since such files are programs in disguise.
@NullMarked
@ApplicationModule(allowedDependencies = {"archive", "article"})
package footnote.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
