package footnote.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The door for files: bytes of any kind and quality become a Reading, never an exception.
public final class ArticleReader {
  private static final int LARGEST = 20 * 1024 * 1024;
  private static final Set<String> TEXT = Set.of("txt", "text");
  private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd");
  private static final Set<String> HTML = Set.of("html", "htm", "xhtml", "xht");
  private static final Set<String> OTHER =
      Set.copyOf(
          List.of(
              ("pdf doc docx odt rtf epub ppt pptx xls xlsx csv tsv xml rss atom svg png jpg jpeg gif"
                      + " webp ico bmp tif tiff mp3 mp4 mov avi wav ogg zip gz tgz bz2 xz 7z tar jar class"
                      + " exe dll so js mjs ts css java py c h cpp sh bat ps1 yml yaml toml ini properties"
                      + " sql db sqlite lock woff woff2 ttf otf jsonl ndjson")
                  .split(" ")));
  private static final Pattern PAGE =
      Pattern.compile(
          "\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*+)*+"
              + "<(?:!doctype html|html|head|body|meta|title|article|main|div|p|h1)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern DOCUMENT =
      Pattern.compile("\\s*<(?:html|!doctype html)\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MARKED =
      Pattern.compile("(?:---\\s*\\n\\w+:|#{1,6} )", Pattern.DOTALL);
  private static final Pattern MARKUP = Pattern.compile("\\s*<[?!a-zA-Z]", Pattern.DOTALL);

  private final ArticleJson json = new ArticleJson();

  public ArticleReader() {}

  public Reading read(String id, String fileName, byte[] bytes) {
    if (bytes.length > LARGEST) {
      return new Reading.Refused("It is larger than 20 MB.");
    }
    if (OTHER.contains(ending(fileName))) {
      return new Reading.Skipped("Files of this kind are not read: ." + ending(fileName));
    }
    try {
      String text = Decoder.decode(bytes);
      return text == null
          ? new Reading.Refused("It is not text.")
          : read(id, ending(fileName), withoutMark(text));
    } catch (RuntimeException | StackOverflowError e) {
      return new Reading.Refused("It could not be read: " + e.getClass().getSimpleName() + ".");
    }
  }

  private Reading read(String id, String ending, String text) {
    if (text.isBlank()) {
      return new Reading.Skipped("There is no text in it.");
    }
    if (HTML.contains(ending) || DOCUMENT.matcher(text).lookingAt()) {
      return WebPage.read(id, text);
    }
    if (MARKDOWN.contains(ending)) {
      return Markdown.read(id, text);
    }
    if (ending.equals("json")) {
      return json.read(text, id);
    }
    return TEXT.contains(ending) ? PlainText.read(id, text) : readByContent(id, text);
  }

  private static Reading readByContent(String id, String text) {
    if (PAGE.matcher(text).lookingAt()) {
      return WebPage.read(id, text);
    }
    if (MARKUP.matcher(text).lookingAt()) {
      return new Reading.Skipped("Files of this kind are not read: markup that is not HTML.");
    }
    return MARKED.matcher(text).lookingAt() ? Markdown.read(id, text) : PlainText.read(id, text);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String ending(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return (dot < 0 ? "" : fileName.substring(dot + 1)).toLowerCase(Locale.ROOT);
  }
}
