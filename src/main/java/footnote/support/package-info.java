/// Whether quotes support a sentence that somebody else wrote: quotes are found word for word,
/// sentences are cleaned, and numbers, dates, names, denials, opposites and content are held
/// against the quotes. Pure functions; they know nothing of articles, answers or models.
@NullMarked
@ApplicationModule(allowedDependencies = {"passage"})
package footnote.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
