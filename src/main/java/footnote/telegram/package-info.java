/// The Telegram surface: updates come in through a durable inbox and are answered from there, one
/// chat's in order, within what Telegram allows.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "answer",
      "article",
      "document",
      "feed",
      "library",
      "passage",
      "retrieval",
      "store"
    })
package footnote.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
