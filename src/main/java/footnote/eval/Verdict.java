package footnote.eval;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What went wrong with a question, or that nothing did.
public enum Verdict {
  @JsonProperty("right")
  RIGHT("right"),
  @JsonProperty("not-found")
  NOT_FOUND("article not found"),
  @JsonProperty("wrong-sentence")
  WRONG_SENTENCE("found, but the wrong sentence"),
  @JsonProperty("refused-wrongly")
  REFUSED_WRONGLY("refused wrongly"),
  @JsonProperty("answered-wrongly")
  ANSWERED_WRONGLY("answered wrongly"),
  @JsonProperty("error")
  ERROR("could not be asked");

  /// A gold article below this rank counts as not found.
  private static final int FOUND = 10;

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /// Of an answer or a refusal.
  static Verdict of(Item item) {
    if (item.status().equals(Item.ERROR)) {
      return ERROR;
    }
    if (item.isAsked() && item.isRight()) {
      return RIGHT;
    }
    boolean missing = item.hasGold() && !item.isFoundWithin(FOUND);
    if (!item.isAsked()) {
      return missing ? NOT_FOUND : RIGHT;
    }
    if (item.isUnanswerable()) {
      return ANSWERED_WRONGLY;
    }
    if (missing) {
      return NOT_FOUND;
    }
    if (item.isAbstained()) {
      return REFUSED_WRONGLY;
    }
    return item.hasGold() ? WRONG_SENTENCE : ANSWERED_WRONGLY;
  }
}
