package footnote.feed;

import footnote.article.Decoder;
import footnote.fetch.Fetched;
import footnote.web.PageBytes;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// The XML of a feed with its usual mistakes mended: names of characters that only HTML knows, bare
/// ampersands, characters that XML forbids, something before its beginning. A declaration of its
/// document type that holds nothing, as old feeds have one, is left out.
final class XmlText {
  private static final int HEAD = 4096;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"'](?!utf)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROLOG = Pattern.compile("<\\?xml[^>]{0,500}\\?>");
  private static final Pattern EMPTY_DOCTYPE =
      Pattern.compile("<!DOCTYPE[^\\[<>]{0,500}>", Pattern.CASE_INSENSITIVE);
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
  private static final Pattern AMPERSAND =
      Pattern.compile("&(?:([A-Za-z][A-Za-z0-9]{1,30});|(#[0-9]{1,7};|#x[0-9A-Fa-f]{1,6};))?");
  private static final String CDATA = "<![CDATA[";

  private XmlText() {}

  static String of(Fetched.Page page) throws NoFeed {
    byte[] bytes = page.bytes();
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    // Servers name a charset for all that they send; a feed names its own.
    boolean names = DECLARED.matcher(head).find();
    String text = Decoder.decode(names ? bytes : PageBytes.utf8(page));
    if (text == null) {
      throw new NoFeed("What is there is not text.");
    }
    return mended(text);
  }

  static String mended(String text) {
    String xml = text.substring(Math.max(0, text.indexOf('<')));
    int head = Math.min(HEAD, xml.length());
    String start = PROLOG.matcher(xml.substring(0, head)).replaceFirst("");
    String bare = EMPTY_DOCTYPE.matcher(start).replaceFirst("") + xml.substring(head);
    return outsideOfCdata(FORBIDDEN.matcher(bare).replaceAll(" "));
  }

  private static String outsideOfCdata(String xml) {
    var out = new StringBuilder(xml.length());
    int at = 0;
    while (at < xml.length()) {
      int open = xml.indexOf(CDATA, at);
      int start = open < 0 ? xml.length() : open;
      out.append(AMPERSAND.matcher(xml.substring(at, start)).replaceAll(XmlText::known));
      int close = open < 0 ? -1 : xml.indexOf("]]>", open);
      at = close < 0 ? xml.length() : close;
      out.append(xml, start, at);
    }
    return out.toString();
  }

  private static String known(MatchResult found) {
    String whole = found.group();
    String name = found.group(1);
    if (found.group(2) != null || name != null && name.matches("amp|lt|gt|quot|apos")) {
      return Matcher.quoteReplacement(whole);
    }
    String character = name == null ? whole : Parser.unescapeEntities(whole, false);
    boolean plain = !character.matches("(?s).*[&<>].*");
    return Matcher.quoteReplacement(plain ? character : "&amp;" + whole.substring(1));
  }
}
