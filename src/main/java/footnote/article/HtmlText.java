package footnote.article;

import java.io.IOException;
import java.io.InputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// What a reader sees of HTML that is a part of something else: a chapter, a message.
public final class HtmlText {
  private HtmlText() {}

  public static String of(String html) {
    return of(Jsoup.parse(html));
  }

  /// The character set is the one that the bytes declare, else UTF-8.
  public static String of(InputStream html) throws IOException {
    return of(Jsoup.parse(html, null, ""));
  }

  private static String of(Document page) {
    Unseen.remove(page.body());
    return WebText.of(page.body()).text();
  }
}
