package footnote.answer;

import footnote.answer.Answer.Grounded;
import java.util.ArrayList;
import java.util.List;

/// The sentences that were weighed for an answer, best first, and those of them that are shown, in
/// the order in which they are.
///
/// @param weighed with those of passages that the reader did not read; ranked where it read none
/// @param conflicting the shown ones are of different articles, and give different figures for the
///     same thing
record Choice(List<Pick> ranked, List<Pick> weighed, List<Pick> shown, boolean conflicting) {
  static final Choice NONE = new Choice(List.of(), List.of(), List.of(), false);

  Choice {
    ranked = List.copyOf(ranked);
    weighed = List.copyOf(weighed);
    shown = List.copyOf(shown);
  }

  /// The shown sentences as an answer, each with its own citation.
  Grounded toAnswer(double confidence) {
    var sentences = new ArrayList<Sentence>();
    var citations = new ArrayList<Citation>();
    for (Pick pick : shown) {
      int marker = citations.size() + 1;
      var citation = Citation.of(marker, pick.candidate().article(), pick.quote());
      citations.add(citation);
      sentences.add(new Sentence(citation.quote(), List.of(marker)));
    }
    ShortAnswer shortAnswer = ShortAnswer.of(shown.getFirst()).orElse(null);
    return new Grounded(sentences, citations, shortAnswer, conflicting, confidence);
  }
}
