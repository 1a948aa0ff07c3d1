package footnote.eval;

import java.util.List;

/// The ranking in the formats of TREC, so that other tools can measure it. White space in an id is
/// written as `%20`.
final class Trec {
  private static final String TAG = "footnote";

  private Trec() {}

  /// The articles of every question with gold articles, best first; the score only says the order.
  static String run(Run run) {
    var out = new StringBuilder();
    for (Trial trial : run.trials()) {
      List<String> ranked = trial.item().hasGold() ? trial.ranked() : List.of();
      for (int i = 0; i < ranked.size(); i++) {
        out.append(word(trial.question().id())).append(" Q0 ").append(word(ranked.get(i)));
        out.append(' ').append(i + 1).append(' ').append(ranked.size() - i);
        out.append(' ').append(TAG).append('\n');
      }
    }
    return out.toString();
  }

  /// The gold articles.
  static String qrels(Run run) {
    var out = new StringBuilder();
    for (Trial trial : run.trials()) {
      for (String id : trial.question().articleIds()) {
        out.append(word(trial.question().id())).append(" 0 ").append(word(id)).append(" 1\n");
      }
    }
    return out.toString();
  }

  private static String word(String id) {
    return id.replaceAll("(?U)\\s", "%20");
  }
}
