/// Feeds become articles, again and again: what is new in them is taken, what has changed is a new
/// revision, and a feed that fails is left alone for longer and longer.
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "fetch", "library", "store", "web"})
package footnote.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
