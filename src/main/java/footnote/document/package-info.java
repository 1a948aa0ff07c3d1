/// Files of every format become Readings, one or many: texts in this process, PDF, DOCX and EPUB
/// in a child that may die, archives entry by entry.
@NullMarked
@ApplicationModule(allowedDependencies = {"archive", "article", "extract", "mail"})
package footnote.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
