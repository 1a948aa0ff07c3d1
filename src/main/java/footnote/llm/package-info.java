/// Everything said to or heard from a language model: prompts, calls with their limits, and replies
/// read without trust. Answering works whole without it.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package footnote.llm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
