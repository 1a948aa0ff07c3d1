package footnote.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/// The removal of what a page holds and its article does not: code, menus, what is hidden from a
/// reader's eyes, boxes to share and to comment.
final class Unseen implements NodeFilter {
  private static final Set<String> SILENT =
      Set.copyOf(
          List.of(
              ("script style nav aside footer form button noscript iframe svg template select textarea"
                      + " input canvas object embed video audio dialog head title menu map datalist link"
                      + " meta frameset applet")
                  .split(" ")));
  private static final Set<String> WHITE = Set.of("white", "#fff", "#ffffff");
  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "search", "dialog", "alertdialog", "menu", "menubar");

  private static final Pattern HIDING =
      Pattern.compile(
          "(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\\.0+)?%?(?:;|!|$)"
              + "|font-size:(?:0*(?:\\.0*)?(?:px|pt|em|rem|%)?|[01](?:\\.\\d+)?px)(?:;|!|$)"
              + "|(?:text-indent|left|top|margin-left):-\\d{3,}|color:transparent"
              + "|clip:rect\\(|clip-path:(?:inset\\((?:50|100)%|circle\\(0)|transform:scale\\(0"
              + "|(?:max-)?(?:height|width):[01]?(?:px)?;(?:.*;)?overflow:hidden)");

  private static final String BOX =
      "(?:[-_](?:bar|box|buttons?|links?|tools?|icons?|block|widgets?|list|section|container"
          + "|wrapper|form|banner|sign-?up|modal|notice|overlay|area|unit|slot|thread))*";
  private static final Pattern BOXES =
      Pattern.compile(
          "(?:.*[-_])?(?:share|sharing|social|social-?media|newsletters?|cookies?|consent|gdpr"
              + "|related|recommend(?:ed|ations)|recirc|comments?|disqus|breadcrumbs?|sidebar"
              + "|advert(?:s|isement)?|ads?|promo|outbrain|taboola|paywall|pagination|popup|trending"
              + "|most-?read|mw-editsection|sr-only|visually-?hidden|screen-reader-text|nomobile)"
              + BOX);

  private final Element root;

  private Unseen(Element root) {
    this.root = root;
  }

  static void remove(Element root) {
    root.filter(new Unseen(root));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node == root || node instanceof Element element && !isUnseen(element)) {
      return FilterResult.CONTINUE;
    }
    boolean gone = node instanceof Element || node instanceof Comment;
    return gone ? FilterResult.REMOVE : FilterResult.CONTINUE;
  }

  private static boolean isUnseen(Element element) {
    if (element.nameIs("body") || element.nameIs("html")) {
      return false;
    }
    return SILENT.contains(element.normalName())
        || ROLES.contains(element.attr("role"))
        || isHidden(element)
        || isBox(element);
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || element.hasAttr("style") && HIDING.matcher(style(element)).find()
        || element.nameIs("font") && WHITE.contains(element.attr("color").toLowerCase(Locale.ROOT));
  }

  private static String style(Element element) {
    String style = element.attr("style");
    return style.length() > 2000
        ? "display:none"
        : style.toLowerCase(Locale.ROOT).replaceAll("/\\*.*?\\*/|\\s+", "");
  }

  /// By the names of its id and classes, unless the story's own heading stands in it.
  private static boolean isBox(Element element) {
    boolean named = isBox(element.id()) || element.classNames().stream().anyMatch(Unseen::isBox);
    return named && element.selectFirst("h1, article, main, [itemprop=articleBody]") == null
        || element.nameIs("sup") && element.hasClass("reference");
  }

  private static boolean isBox(String name) {
    return name.length() < 80 && BOXES.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
