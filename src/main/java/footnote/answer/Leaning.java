package footnote.answer;

import footnote.passage.Passage;
import footnote.passage.Span;
import java.util.List;
import java.util.regex.Pattern;

/// Sentences that say nothing without the one before them ("It said so on Friday"), and the stretch
/// of text that says it.
final class Leaning {
  private static final String OPENING = "^[\\s\"“”„«»'‘’(\\[–—-]*";
  private static final Pattern POINTS_BACK =
      WholeWords.matching(
          OPENING
              + "(it|he|she|they|his|her|its|their|both|such|the (former|latter)"
              + "|(this|these)(?! (year|week|month|morning|afternoon|evening|day|time)\\b)"
              + "|él|ella|ellos|ellas|esto|esta|este|eso|esa|ese|su|sus"
              + "|er|sie|dies|diese|dieser|dieses|seine?|ihre?"
              + "|он|она|оно|они|это|этот|эта|эти|его|её|ее|их)\\b");
  private static final Pattern SPEAKER_UNKNOWN =
      WholeWords.matching(
          "\\b((he|she|they|it) (also )?(said|says|told|added|adds|wrote|explained|warned|argued)"
              + "|(said|says|added|wrote) (he|she|they|it)"
              + "|(sagte|erklärte|fügte) (er|sie)|(dijo|añadió|explicó) (él|ella)"
              + "|(сказал|заявил|добавил)а? (он|она))\\b");

  /// The sentence before may lean as well; further back than this nothing is fetched.
  private static final int MOST = 2;

  /// A stretch of more characters says too much to be a footnote.
  private static final int LONGEST = 600;

  private Leaning() {}

  /// The sentence with what it needs: the sentences before it that it leans on, as far as they
  /// stand right before it in the same passage.
  static Span supported(String text, Passage passage, Span sentence) {
    List<Span> sentences = passage.sentences();
    int first = sentences.indexOf(sentence);
    for (int i = 0; i < MOST && first > 0 && leans(text, sentences.get(first)); i++) {
      Span before = sentences.get(first - 1);
      boolean adjoins = text.substring(before.end(), sentences.get(first).start()).isBlank();
      if (!adjoins || sentence.end() - before.start() > LONGEST) {
        break;
      }
      first--;
    }
    return new Span(sentences.get(first).start(), sentence.end());
  }

  private static boolean leans(String text, Span span) {
    String sentence = text.substring(span.start(), span.end());
    return POINTS_BACK.matcher(sentence).find() || SPEAKER_UNKNOWN.matcher(sentence).find();
  }
}
