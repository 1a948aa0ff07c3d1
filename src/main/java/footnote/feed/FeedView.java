package footnote.feed;

import footnote.store.FeedState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What surfaces show of a feed.
///
/// @param state `new`, `ok`, `failing`, or `stopped` when its server says that it is gone for good
/// @param polled whether it is in the settings
/// @param items that stood in it when it was read last
/// @param failedItems of them, those that could not be taken
/// @param failures tries in a row that failed
public record FeedView(
    String address,
    @Nullable String title,
    String state,
    boolean polled,
    int items,
    int failedItems,
    @Nullable Instant lastTry,
    @Nullable Instant lastSuccess,
    int failures,
    @Nullable Instant backOffUntil,
    @Nullable String reason) {
  static FeedView of(FeedState state, boolean polled) {
    return new FeedView(
        state.address(),
        state.title(),
        word(state),
        polled,
        state.items(),
        state.failedItems(),
        state.triedAt(),
        state.succeededAt(),
        state.failures(),
        state.backOffUntil(),
        state.reason());
  }

  private static String word(FeedState state) {
    if (state.stopped()) {
      return "stopped";
    }
    if (state.failures() > 0) {
      return "failing";
    }
    return state.triedAt() == null ? "new" : "ok";
  }
}
