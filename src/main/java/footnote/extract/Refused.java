package footnote.extract;

import java.io.IOException;

/// A document that gives no text.
final class Refused extends IOException {
  private static final long serialVersionUID = 1L;
  private final Refusal refusal;

  Refused(Refusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
