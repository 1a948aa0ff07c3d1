package footnote.web;

import footnote.fetch.Fetched;
import footnote.library.Outcome;
import java.util.concurrent.CompletableFuture;

/// What was found at an address.
public sealed interface Arrival {

  /// A page, on its way into the library, or the reason why it is not.
  record Page(CompletableFuture<Outcome> addition) implements Arrival {}

  /// A feed as it was sent; nothing was added.
  record Feed(Fetched.Page source) implements Arrival {}
}
