package footnote.eval;

import footnote.answer.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question as it went: what was replied, the articles as they were ranked, and the figures.
///
/// @param reply null where there was nothing to answer, or the question could not be asked
/// @param ranked ids of articles, best first
/// @param problem why the question could not be asked
record Trial(
    GoldQuestion question,
    @Nullable Reply reply,
    List<String> ranked,
    @Nullable String problem,
    Item item) {
  Trial {
    ranked = List.copyOf(ranked);
  }
}
