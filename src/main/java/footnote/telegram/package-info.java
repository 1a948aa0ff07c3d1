/// The Telegram surface: updates come in through a durable inbox and are answered from there, one
/// chat's in order, within what Telegram allows.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "answer",
      "article",
      "document",
      "library",
      "passage",
      "retrieval",
      "store",
      "web"
    })
package footnote.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
