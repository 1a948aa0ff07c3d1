package footnote.article;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a format found in its bytes, before it is cleaned, completed and called an article.
public record Draft(
    @Nullable String title,
    String text,
    @Nullable String url,
    @Nullable String source,
    @Nullable String author,
    @Nullable Instant publishedAt,
    @Nullable String language,
    Pages pages) {

  private static final int TITLE = 300;
  private static final int FIRST_WORDS = 100;
  private static final int NAME = 200;
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[^\\s\\p{Cntrl}\"<>\\\\]{1,2000}", Pattern.CASE_INSENSITIVE);
  private static final Pattern SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

  Draft(
      @Nullable String title,
      String text,
      @Nullable String url,
      @Nullable String source,
      @Nullable String author,
      @Nullable Instant publishedAt,
      @Nullable String language) {
    this(title, text, url, source, author, publishedAt, language, Pages.NONE);
  }

  /// What a document says of itself, its date as it is written there.
  public static Draft of(
      @Nullable String title,
      String text,
      @Nullable String source,
      @Nullable String author,
      @Nullable String date,
      @Nullable String language,
      Pages pages) {
    return new Draft(title, text, null, source, author, Dates.any(date), language, pages);
  }

  /// The article; its pages count only in a text that needs no cleaning.
  public Reading read(String id) {
    String clean = CleanText.of(text);
    if (!SOMETHING.matcher(clean).find()) {
      return new Reading.Skipped("There is no text in it.");
    }
    String named = shortened(title, TITLE);
    return new Reading.Read(
        new Article(
            id,
            named == null ? firstWords(clean) : named,
            clean,
            address(url),
            shortened(source, NAME),
            shortened(author, NAME),
            publishedAt,
            Language.of(clean, language),
            clean.equals(text) ? pages : Pages.NONE));
  }

  private static String firstWords(String text) {
    String line = text.lines().findFirst().orElse(text);
    String words = shortened(line, FIRST_WORDS);
    return words == null ? "Untitled" : words;
  }

  /// Null for what is missing or blank; cut at a word, with an ellipsis, when it is too long.
  static @Nullable String shortened(@Nullable String value, int limit) {
    if (value == null) {
      return null;
    }
    String line = CleanText.line(value);
    if (line.length() <= limit) {
      return line.isEmpty() ? null : line;
    }
    int space = line.lastIndexOf(' ', limit - 1);
    int end = space > limit / 2 ? space : limit - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end).strip() + "…";
  }

  private static @Nullable String address(@Nullable String url) {
    return url != null && WEB_ADDRESS.matcher(url.strip()).matches() ? url.strip() : null;
  }
}
