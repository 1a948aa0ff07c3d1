package footnote.eval;

import footnote.store.Turn;
import java.util.List;

/// A question with what is known to be right. No answers: the articles do not hold one, and the
/// right answer is a refusal. `evidence` is a verbatim span of a gold article, or empty.
///
/// @param line where it stands in its file, from 1
/// @param articleIds the gold articles; empty where none is named
/// @param isRanking only the order of articles counts, there is nothing to answer
/// @param history the turns of the conversation before it, oldest first
public record GoldQuestion(
    int line,
    String id,
    String text,
    List<String> answers,
    String evidence,
    List<String> articleIds,
    boolean isRanking,
    List<Turn> history) {
  public GoldQuestion {
    answers = List.copyOf(answers);
    articleIds = List.copyOf(articleIds);
    history = List.copyOf(history);
  }

  boolean isAnswerable() {
    return !answers.isEmpty();
  }
}
