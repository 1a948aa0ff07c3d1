package footnote.answer;

import footnote.store.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a question that leans on the one before it stand alone, without a language model: what the
/// earlier question spoke of goes before it.
final class FollowUp {
  private static final Pattern POINTS_BACK =
      WholeWords.of(
          "it|its|they|them|their|theirs|he|him|his|she|her|hers|this|that|these|those|there|then"
              + "|one|ones|such|same|both|former|latter|else"
              + "|él|ella|ellos|ellas|eso|esa|ese|esto|esta|este|allí|su|sus"
              + "|er|sie|ihn|ihm|ihr|ihre|ihren|dies|diese|dieser|dieses|dort|dann"
              + "|он|она|оно|они|его|её|ее|им|их|ему|ней|нём|это|этот|эта|эти|там|тогда");
  private static final Pattern GOES_ON =
      WholeWords.matching(
          "^(and|but|or|so|also|what about|how about|why( not)?|y|pero|und|aber|а|и|но)\\b");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
  private static final Pattern EMPTY_WORD =
      WholeWords.of(
          "a|an|the|of|in|on|at|to|for|and|or|is|are|was|were|be|been|do|does|did|how|what|when|where"
              + "|who|whom|which|why|can|could|would|should|will|i|you|we|me|my|your|our|not|any|some"
              + "|tell|please|more|much|many|about|with|from|by|as|if|so|than|have|has|had");

  private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\p{N},] )\\p{Lu}\\p{L}");

  /// A question with no more words that say something, and no name, cannot stand alone.
  private static final int FEW = 3;

  private FollowUp() {}

  /// Whether the question says too little without what was said before.
  static boolean leans(String question, List<Turn> history) {
    return !history.isEmpty() && leans(question);
  }

  /// The question as it is searched; empty where it stands alone as it is.
  static Optional<String> standalone(String question, List<Turn> history) {
    if (!leans(question, history)) {
      return Optional.empty();
    }
    String lower = question.toLowerCase(Locale.ROOT);
    String topic =
        sayingSomething(history.getLast().question())
            .filter(word -> !lower.contains(word.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(" "));
    String whole = topic + ", " + question;
    return topic.isEmpty() || whole.length() > Question.MAX_LENGTH
        ? Optional.empty()
        : Optional.of(whole);
  }

  /// Turns as they would be remembered, had they been asked one after the other.
  static List<Turn> remembered(List<Turn> history) {
    var turns = new ArrayList<Turn>();
    for (Turn turn : history) {
      String question = remembered(turn.question(), standalone(turn.question(), turns));
      turns.add(new Turn(question, turn.answer()));
    }
    return turns;
  }

  /// The question as a later one may lean on it: as it was put where it says enough itself, so that
  /// words do not pile up from turn to turn.
  static String remembered(String question, Optional<String> standalone) {
    return sayingSomething(question).count() > FEW ? question : standalone.orElse(question);
  }

  private static boolean leans(String question) {
    return POINTS_BACK.matcher(question).find()
        || GOES_ON.matcher(question.strip()).find()
        || sayingSomething(question).count() <= FEW && !NAME.matcher(question).find();
  }

  private static Stream<String> sayingSomething(String question) {
    return WORD.matcher(question)
        .results()
        .map(match -> match.group())
        .filter(word -> !EMPTY_WORD.matcher(word).matches());
  }
}
