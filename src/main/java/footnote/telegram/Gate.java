package footnote.telegram;

import footnote.store.Quotas;
import footnote.store.Quotas.Allowance;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// How much each user may ask, in words. Who asks on is told so, but not without end.
final class Gate {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Quotas quotas;
  private final int perDay;
  private final Clock clock;

  Gate(Quotas quotas, int perDay, Clock clock) {
    this.quotas = quotas;
    this.perDay = perDay;
    this.clock = clock;
  }

  /// Counts one question.
  Pass pass(long user, Wording wording) {
    return switch (quotas.use(user, clock.instant())) {
      case Allowance.Granted granted -> new Pass.Open();
      case Allowance.Spent spent -> new Pass.Shut(why(spent, wording), spent.told());
    };
  }

  /// Lets a question of a place through or says there why not.
  boolean admits(Place place, Voice voice) throws InterruptedException {
    Pass pass = pass(place.user(), place.wording());
    if (pass instanceof Pass.Shut(String why, boolean told) && told) {
      voice.say(place, why);
    }
    return pass instanceof Pass.Open;
  }

  private String why(Allowance.Spent spent, Wording wording) {
    Duration left = Duration.between(clock.instant(), spent.until());
    return left.compareTo(MINUTE) > 0
        ? wording.text("tooMany.day", perDay)
        : wording.text("tooMany.minute", Math.max(1, left.toSeconds()));
  }

  /// Whether a question is let through.
  sealed interface Pass {
    /// It is.
    record Open() implements Pass {}

    /// It is not.
    ///
    /// @param told whether the user is to be told
    record Shut(String why, boolean told) implements Pass {}
  }

  /// Why a question may not pass, for those who are always told.
  Optional<String> barred(long user, Wording wording) {
    return pass(user, wording) instanceof Pass.Shut(String why, boolean told)
        ? Optional.of(why)
        : Optional.empty();
  }
}
