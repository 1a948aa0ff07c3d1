package footnote.answer;

import java.util.List;
import java.util.Optional;

final class Support {
  private Support() {}

  static Optional<String> objection(
      String sentence, List<String> quotes, List<String> titles, boolean sameLanguage) {
    return Optional.empty();
  }
}
