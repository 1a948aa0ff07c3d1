package footnote.answer;

import footnote.article.Article;
import footnote.passage.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a question may ask of an article itself: its date, its author or its source. Recognised by
/// words in English, Spanish, German and Russian; the question must speak of an article, a report
/// or the like.
enum Imprint {
  DATE(
      "\\b(when|what (date|day)|which (date|day)|cuándo|wann|когда)\\b"
          + ".*(publi[cs]h|publicad|publicó|veröffentlicht|erschien|опубликован|appear|posted)") {
    @Override
    @Nullable String of(Article article) {
      Instant at = article.publishedAt();
      return at == null ? null : DAY.format(at);
    }

    @Override
    String sentence(Article article, String value) {
      String exact = EXACT.format(Objects.requireNonNull(article.publishedAt()));
      return "“%s” was published on %s (%s).".formatted(article.title(), value, exact);
    }

    @Override
    Optional<Span> line(Article article, String value) {
      Instant at = Objects.requireNonNull(article.publishedAt());
      return Lines.with(article, at.toString(), value, ISO_DAY.format(at));
    }
  },
  AUTHOR(
      "\\b(who (wrote|is the author|authored)|author of|written by|quién (escribió|es el autor|firma)"
          + "|wer (hat|schrieb|ist der autor|ist die autorin)|кто (написал|автор))") {
    @Override
    @Nullable String of(Article article) {
      return article.author();
    }

    @Override
    String sentence(Article article, String value) {
      return "“%s” was written by %s.".formatted(article.title(), value);
    }

    @Override
    Optional<Span> line(Article article, String value) {
      return Lines.with(article, value);
    }
  },
  SOURCE(
      "\\b((which|what) (news ?paper|paper|source|site|web ?site|outlet|magazine|agency|medium)"
          + "|where (was|did)|(qué|cuál) .*(periódico|diario|fuente|medio)"
          + "|(welche|welches|in welcher) .*(zeitung|quelle|seite|blatt)"
          + "|(какая|какой|в какой) .*(газет|источник|издани|сайт))") {
    @Override
    @Nullable String of(Article article) {
      return article.source();
    }

    @Override
    String sentence(Article article, String value) {
      return "“%s” was published by %s.".formatted(article.title(), value);
    }

    @Override
    Optional<Span> line(Article article, String value) {
      return Lines.with(article, value);
    }
  };

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter ISO_DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd, HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private static final Pattern ARTICLE =
      Pattern.compile(
          "\\b(article|story|report|piece|news item|artículo|noticia|nota|reportaje|artikel|bericht"
              + "|meldung|beitrag|стать|заметк|новост|материал)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final Pattern pattern;

  Imprint(String pattern) {
    this.pattern = Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /// What the question asks of an article itself, if it does.
  static Optional<Imprint> asked(String question) {
    String lower = question.toLowerCase(Locale.ROOT);
    return ARTICLE.matcher(lower).find()
        ? List.of(values()).stream().filter(i -> i.pattern.matcher(lower).find()).findFirst()
        : Optional.empty();
  }

  /// The fact in words, or null where the article's record has none.
  abstract @Nullable String of(Article article);

  /// A sentence that says the fact.
  abstract String sentence(Article article, String value);

  /// The line of the article that shows the fact.
  abstract Optional<Span> line(Article article, String value);
}
