package footnote.article;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// HTML in what was given as plain text: tags are no words, and what a page would hide was never
/// meant to be read.
final class Markup {
  private static final Pattern TAG =
      Pattern.compile(
          "<!--|</(?:p|div|span|font|noscript|template|script|style|li|ul|ol|table|td|h[1-6]"
              + "|blockquote|section|article)>",
          Pattern.CASE_INSENSITIVE);

  private Markup() {}

  /// The text itself where no markup is in it.
  static String removed(String text) {
    if (!TAG.matcher(text).find()) {
      return text;
    }
    Element body = Jsoup.parseBodyFragment(text.replace("\n\n", "<p>")).body();
    Unseen.remove(body);
    return WebText.of(body).text();
  }
}
