package footnote.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What surrounds an article on a page and is no part of it: invitations to share, to subscribe
/// and to read something else, menus, legal lines.
///
/// Only whole short lines go, and what could be a sentence of the story goes only outside the
/// stretch between the first and the last paragraph of prose.
final class Furniture {
  private static final int LINE = 160;
  private static final int NOTICE = 400;
  private static final int PROSE_WORDS = 10;

  /// Nothing but furniture, wherever it stands.
  private static final Pattern ANYWHERE =
      line(
          "(?:please )?(?:share|tweet|print|e-?mail|save|copy link|comments?|leave a comment|bookmark)"
              + "(?: (?:this|the|it|via|on|by|with|link|article|story|page|post|facebook|twitter|x"
              + "|whatsapp|linkedin|e-?mail|friends?|your|a))*:?",
          "follow us\\b.{0,60}[^.?!]",
          "(?:subscribe|sign up|register|log ?in|sign in)(?: (?:now|here|today|free|for free|to"
              + "|for|our|the|your|daily|weekly|morning|newsletters?|continue|reading|read|account"
              + "|with|e-?mail|updates|and|this|article|more))*[!.]?",
          "(?:read|see|learn|find out|watch) (?:more|also|next)(?:[:…»>].*|\\.{3}| here| »)?",
          "(?:read also|also read|related|see also|recommended|don't miss|more on this)(?::.*)?",
          "(?:continue|keep) reading(?: below)?\\.{0,3}",
          "story continues below(?: (?:this )?advertisement)?",
          "read without limits",
          "(?:i am |i'm )?already a (?:subscriber|member)\\??.{0,20}",
          "(?:advertisement|advertising|anzeige|publicidad|publicité|sponsored(?: content)?|promoted)",
          "(?:skip to|back to) (?:main |the )?(?:content|top|navigation|search|menu)",
          "(?:enter )?your e-?mail(?: address)?:?",
          "(?:accept|reject|manage) (?:all )?(?:cookies|preferences).{0,20}",
          "click here(?: to .{1,60})?\\.?",
          "loading(?:\\.{3}|…)?",
          "all news articles on .*",
          "trends 24h|you may(?: also)? like|most (?:read|popular|viewed)",
          "(?:compartir|teilen|partager|condividi|compartilhar|suscr[ií]bete.{0,40}|abonnez-vous.{0,40})");

  /// Furniture before the first and after the last paragraph of prose.
  private static final Pattern OUTSIDE =
      line(
          "(?:©|\\(c\\) ?\\d|copyright\\b.{0,6}\\d{4}).*",
          ".{0,80}\\ball rights reserved\\b.{0,80}",
          "(?:follow|subscribe|sign up|join us|like us|download|get (?:the|our|all|more)|receive)"
              + "\\b(?!-).{0,120}\\b(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin"
              + "|youtube|newsletters?|app|podcast|inbox)\\b.{0,60}",
          "(?:home|menu|search|latest|trending|news|contact(?: us)?|about(?: us)?|privacy|terms|more"
              + "|facebook|twitter|x|instagram|whatsapp|telegram|linkedin|youtube|e-?mail|rss|login"
              + "|help|careers|advertise|newsletters?|podcasts?|tags?:?.*|topics|sections|close)",
          "(?:privacy|cookie|terms)(?: (?:policy|notice|settings|statement|of (?:use|service)"
              + "|(?:and|&) conditions))?",
          "(?:related|more|latest|recommended|popular) (?:articles|stories|news|posts|topics|from .*)",
          "[^|•·›»\\n]{1,30}(?: ?[|•·›»] ?[^|•·›»\\n]{1,30}){2,12}");

  /// Notices of a site that run over whole sentences.
  private static final Pattern NOTICES =
      Pattern.compile(
          "(?:the information on this (?:web)?site is from"
              + "|the inclusion of any links does not|(?:we|this (?:web)?site) uses? cookies"
              + "|by (?:clicking|continuing|using)\\b.{0,80}\\byou (?:agree|accept)"
              + "|(?:the )?views (?:and opinions )?expressed (?:in|within|here)"
              + "|this (?:article|content|story) (?:was|is) (?:automatically )?(?:translated|generated)"
              + "|reproduction (?:in whole|without)).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// After one of these lines and no further prose, everything is about other articles.
  private static final Pattern OTHER_ARTICLES =
      line(
          "all news articles on .*",
          "you may(?: also)? like.{0,20}|trends 24h|most (?:read|popular|viewed)",
          "(?:related|recommended|more|latest|other) (?:articles|stories|news|posts|from .*)",
          "(?:read|up) next");

  private static final Pattern ARCHIVE = line("all news articles on [\\d-]{8,10}|trends 24h");
  private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{N}\\p{So}]*");
  private static final Pattern STOP = Pattern.compile("[.!?…。！？।][\"'”’»)\\]]*$");

  private Furniture() {}

  private static Pattern line(String... forms) {
    return Pattern.compile(
        "(?:" + String.join("|", forms) + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The paragraphs that are left, in their order.
  static List<String> removed(List<String> paragraphs) {
    List<String> story =
        beforeOtherArticles(paragraphs).stream().filter(p -> !isAnywhere(p)).toList();
    int first = firstProse(story);
    int last = lastProse(story);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < story.size(); i++) {
      String paragraph = story.get(i);
      if (i >= first && i <= last || !isOutside(paragraph)) {
        kept.add(paragraph);
      }
    }
    return kept;
  }

  static boolean isAnywhere(String paragraph) {
    return WORDLESS.matcher(paragraph).matches() || isInvitation(paragraph);
  }

  static boolean isInvitation(String paragraph) {
    return paragraph.length() <= LINE && ANYWHERE.matcher(paragraph).matches();
  }

  /// A line that on its own can hardly be anything else.
  static boolean isLine(String line) {
    return isAnywhere(line) || isOutside(line);
  }

  /// A block of a page's head that is a menu: several lines of a word or three.
  static boolean isMenu(String block) {
    return block.indexOf('\n') > 0
        && block
            .lines()
            .allMatch(line -> line.split(" ", 4).length <= 3 && !STOP.matcher(line).find());
  }

  private static boolean isOutside(String paragraph) {
    return paragraph.length() <= LINE && OUTSIDE.matcher(paragraph).matches()
        || paragraph.length() <= NOTICE && NOTICES.matcher(paragraph).matches();
  }

  /// What stands above the lists of other articles, and the line that names the source.
  static List<String> beforeOtherArticles(List<String> paragraphs) {
    int last = lastProse(paragraphs);
    List<String> story = new ArrayList<>();
    boolean over = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      over |= i * 2 > paragraphs.size() && ARCHIVE.matcher(paragraph).matches();
      over |= i > last && paragraph.length() <= LINE && OTHER_ARTICLES.matcher(paragraph).matches();
      if (!over || isSource(paragraph)) {
        story.add(paragraph);
      }
    }
    return story;
  }

  private static boolean isSource(String paragraph) {
    MetadataLine line = MetadataLine.of(paragraph);
    return line != null && line.source() != null;
  }

  private static int firstProse(List<String> paragraphs) {
    int i = 0;
    while (i < paragraphs.size() && !isProse(paragraphs.get(i))) {
      i++;
    }
    return i == paragraphs.size() ? 0 : i;
  }

  private static int lastProse(List<String> paragraphs) {
    int i = paragraphs.size() - 1;
    while (i >= 0 && !isProse(paragraphs.get(i))) {
      i--;
    }
    return i < 0 ? paragraphs.size() - 1 : i;
  }

  private static boolean isProse(String paragraph) {
    if (paragraph.indexOf('\n') > 0) {
      return paragraph.lines().anyMatch(Furniture::isProse);
    }
    boolean enough =
        paragraph.length() > LINE || paragraph.split(" ", PROSE_WORDS + 1).length > PROSE_WORDS;
    String end = paragraph.substring(Math.max(0, paragraph.length() - 10));
    return enough && STOP.matcher(end).find() && !isOutside(paragraph);
  }
}
