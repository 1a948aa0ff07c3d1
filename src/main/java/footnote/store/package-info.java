/// The record: articles with their revisions, answers, feedback, index tasks and what came from
/// Telegram, in SQLite. The truth that every index is rebuilt from.
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "passage"})
package footnote.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
