package footnote.answer;

import footnote.article.Article;
import footnote.embedding.SpanScores.Found;
import footnote.passage.Span;
import footnote.retrieval.Candidate;
import footnote.store.StoredArticle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A sentence that may be shown: how well it covers the question, the span in it that the reader
/// takes for the answer, and the log odds that it holds the answer.
record Pick(
    Candidate candidate, Span span, double coverage, Optional<Found> answer, double logOdds) {
  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MACHINE =
      WholeWords.of(
          "assistants?|asistentes?|assistenten?|ассистент\\p{L}*|chat ?bots?|bots?|language models?"
              + "|ai models?|llms?|system prompts?|(previous|prior|above|earlier) instructions?"
              + "|instrucciones|anweisungen|инструкц\\p{L}*");
  private static final Pattern COMMAND =
      WholeWords.of(
          "ignore|disregard|say|answer|respond|reply|write|output|print|state|repeat|do not|don't|must"
              + "|ignora|escribe|responde|respondas|di|ignoriere|antworte|schreibe|sage|ignorier"
              + "|игнорируй\\p{L}*|ответь\\p{L}*|напиши\\p{L}*|скажи\\p{L}*");

  /// Orders to whoever reads, in languages whose words do not stand apart, or so worded that no
  /// statement is.
  private static final Pattern ORDER =
      WholeWords.matching(
          "请?忽略|只(输出|回答|回复)|仅输出|无视|無視|のみ(出力|回答)|تجاهل|अनदेखा"
              + "|\\b(ignore|disregard|forget) (all |any |the |every )*(above|previous|prior|earlier)\\b"
              + "|\\b(only|just) (say|output|answer with|reply with|respond with)\\b"
              + "|\\b(ignorez|ignora|ignoriere|игнорируй(те)?) ");
  private static final String ENDS = ".!?…。！？।؟:;";
  private static final int FEW_WORDS = 12;

  String text() {
    return in(span);
  }

  /// The sentence with those before it that it leans on: what is quoted.
  Span quote() {
    String text = candidate.article().article().text();
    return Leaning.supported(text, candidate.passage(), span);
  }

  /// The words that the reader takes for the answer.
  Optional<String> shortAnswer() {
    return answer.map(found -> in(new Span(found.start(), found.end())));
  }

  /// What the short answer counts or dates.
  Optional<Figure> figure() {
    return answer.flatMap(
        found -> {
          String behind = found.end() < span.end() ? in(new Span(found.end(), span.end())) : "";
          return shortAnswer().flatMap(words -> Figure.of(words, behind));
        });
  }

  private String in(Span stretch) {
    return candidate.article().article().text().substring(stretch.start(), stretch.end());
  }

  int words() {
    return text().split("\\s+").length;
  }

  /// A heading or a list item says what a text is about, not what is so.
  boolean isSentence() {
    String text = text();
    return text.split(" ", FEW_WORDS + 1).length > FEW_WORDS
        || text.chars().skip(Math.max(0, text.length() - 3)).anyMatch(c -> ENDS.indexOf(c) >= 0);
  }

  /// Whether the sentence tells a machine what to say. It is no statement about anything, and
  /// showing it would do what it wants.
  static boolean isAddressedToMachine(String text) {
    return MACHINE.matcher(text).find() && COMMAND.matcher(text).find()
        || ORDER.matcher(text).find();
  }

  /// Whether the other says something that this one does not.
  boolean isNewBeside(Pick other) {
    String mine = plain(in(quote()));
    String others = plain(other.in(other.quote()));
    return !mine.contains(others) && !others.contains(mine);
  }

  /// Whether it counts beside the other: its article does not repeat the other's, or is newer and
  /// says here what the other does not.
  boolean isIndependentOf(Pick other) {
    StoredArticle mine = candidate.article();
    StoredArticle others = other.candidate.article();
    return !mine.repeats(others)
        || isNewer(mine.article(), others.article())
            && !plain(others.article().text()).contains(plain(text()));
  }

  private static boolean isNewer(Article one, Article other) {
    return one.publishedAt() != null
        && other.publishedAt() != null
        && one.publishedAt().isAfter(other.publishedAt());
  }

  private static String plain(String text) {
    return NO_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
