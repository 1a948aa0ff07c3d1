/// The command line: translation and nothing else.
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "passage", "store", "library", "retrieval", "answer"})
package footnote.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
