/// Messages become articles.
@NullMarked
@ApplicationModule(allowedDependencies = "article")
package footnote.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
