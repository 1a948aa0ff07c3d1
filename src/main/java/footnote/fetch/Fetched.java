package footnote.fetch;

import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of fetching an address. Each reason is one sentence that says what to do, without
/// anything that only this machine's network knows.
public sealed interface Fetched {

  /// The page, or feed, as it was sent.
  ///
  /// @param address where it was found after all redirects
  /// @param bytes unpacked
  /// @param type its media type, in lower case and without parameters
  /// @param charset what the server says its bytes are; null where it says nothing that is known
  /// @param validators to be given with the next fetch of the same address
  record Page(
      String address, byte[] bytes, String type, @Nullable Charset charset, Validators validators)
      implements Fetched {}

  /// It is as it was when the validators that were given were learned.
  record Unchanged(String address) implements Fetched {}

  /// Footnote does not fetch this: asking again changes nothing.
  record Refused(String reason) implements Fetched {}

  /// It is gone for good, as its server says: nobody need ask again.
  record Gone(String reason) implements Fetched {}

  /// The server wants to be left alone until then; it is not asked before.
  record Busy(String reason, Instant until) implements Fetched {}

  /// The server or the way to it failed; later it may work.
  record Failed(String reason) implements Fetched {}
}
