package footnote.answer;

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
}
