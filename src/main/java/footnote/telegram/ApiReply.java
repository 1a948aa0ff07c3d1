package footnote.telegram;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of a call to the Bot API. Nothing in it holds the token.
sealed interface ApiReply<T extends Serializable> {
  /// It was done.
  record Given<T extends Serializable>(T value) implements ApiReply<T> {}

  /// It was done, but the library does not understand what it was told of it.
  record Unread<T extends Serializable>() implements ApiReply<T> {}

  /// The server said no.
  ///
  /// @param code as of HTTP; 500 and above: the server is broken, and whether it was done is
  ///     unknown
  /// @param retryAfter how long to send nothing
  /// @param movedTo the id under which the group goes on
  record Refused<T extends Serializable>(
      int code, String description, @Nullable Duration retryAfter, @Nullable Long movedTo)
      implements ApiReply<T> {
    Refused(int code, String description) {
      this(code, description, null, null);
    }

    boolean isServerBroken() {
      return code >= 500;
    }

    boolean says(String words) {
      return description.toLowerCase(java.util.Locale.ROOT).contains(words);
    }
  }

  /// There was no reply, or not in time; whether it was done is unknown.
  record Broken<T extends Serializable>(String why) implements ApiReply<T> {}
}
