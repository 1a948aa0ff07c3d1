/// Gets web pages and feeds from addresses: only public ones, only as much as is allowed, and only
/// where the server wants it. Whatever else happens is an outcome with a sentence, never an
/// exception.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package footnote.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
