package footnote.fetch;

import java.time.Instant;

/// The way to a page ends before the page; holds the outcome.
final class Stopped extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Fetched outcome;

  private Stopped(String reason, Fetched outcome) {
    super(reason);
    this.outcome = outcome;
  }

  static Stopped refused(String reason) {
    return new Stopped(reason, new Fetched.Refused(reason));
  }

  static Stopped failed(String reason) {
    return new Stopped(reason, new Fetched.Failed(reason));
  }

  static Stopped gone(String reason) {
    return new Stopped(reason, new Fetched.Gone(reason));
  }

  static Stopped busy(String reason, Instant until) {
    return new Stopped(reason, new Fetched.Busy(reason, until));
  }

  Fetched outcome() {
    return outcome;
  }
}
