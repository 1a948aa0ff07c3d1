/// Text in any format becomes an [footnote.article.Article]: the canonical plain text that every
/// offset counts in, and what is known about it.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package footnote.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
