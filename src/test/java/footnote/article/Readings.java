package footnote.article;

import java.nio.charset.StandardCharsets;

/// Short ways for tests to read an article, and to fail when there is none.
final class Readings {

  private Readings() {}

  static Article article(String fileName, String content) {
    return article(fileName, content.getBytes(StandardCharsets.UTF_8));
  }

  static Article article(String fileName, byte[] content) {
    return article(new ArticleReader().read("id", fileName, content));
  }

  static Article article(Reading reading) {
    return switch (reading) {
      case Reading.Read(Article article) -> article;
      case Reading.Skipped(String reason) -> throw new AssertionError("skipped: " + reason);
      case Reading.Refused(String reason) -> throw new AssertionError("refused: " + reason);
    };
  }
}
