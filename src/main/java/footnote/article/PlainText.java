package footnote.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text file becomes an article: the first line is the title, unless a site's name and slogan
/// stand above it; date, byline and source are recognised where such lines stand.
final class PlainText {
  private static final int HEAD = 6;
  private static final int SITE_NAME = 40;
  private static final int SLOGAN = 80;
  private static final Pattern ISO_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");
  private static final Pattern PRESS =
      Pattern.compile(
          ".*\\b(?:Times|News|Post|Herald|Journal|Gazette|Tribune|Daily|Today|Press|Chronicle"
              + "|Observer|Guardian|Magazine|Online|Telegraph|Weekly|Wire|Agency|Report|Mail)\\b.*");

  private PlainText() {}

  static Reading read(String id, String raw) {
    List<String> paragraphs = BrokenLines.paragraphs(CleanText.of(raw));
    List<String> lines = new ArrayList<>(paragraphs.stream().filter(p -> !p.isBlank()).toList());
    if (lines.isEmpty()) {
      return new Reading.Skipped("There is no text in it.");
    }
    int title = title(lines);
    splitTitle(lines, title);
    List<String> story = new ArrayList<>(lines.subList(title, title + 1));
    List<String> below = Furniture.beforeOtherArticles(lines.subList(title + 1, lines.size()));
    story.addAll(
        Furniture.removed(
            BrokenLines.joined(
                below.stream().filter(line -> !Furniture.isInvitation(line)).toList())));
    return draft(story, title > 0 ? lines.getFirst() : null).read(id);
  }

  private static void splitTitle(List<String> lines, int title) {
    String block = lines.get(title);
    int end = block.indexOf('\n');
    if (end > 0) {
      lines.set(title, block.substring(0, end));
      lines.add(title + 1, block.substring(end + 1));
    }
  }

  /// Where the title stands: the first line that is no furniture; below a site's name and slogan
  /// if a time follows, as the dumps of news sites have it.
  private static int title(List<String> lines) {
    int first = 0;
    while (first < lines.size() - 1 && isFurniture(lines.get(first))) {
      first++;
    }
    int time = first;
    while (time < Math.min(first + HEAD, lines.size())
        && !ISO_TIME.matcher(lines.get(time)).matches()) {
      time++;
    }
    boolean dated = time < Math.min(first + HEAD, lines.size());
    return dated && time > first + 1 ? belowSite(lines, first, time) : first;
  }

  private static boolean isFurniture(String block) {
    return Furniture.isLine(block) || Furniture.isMenu(block);
  }

  private static int belowSite(List<String> lines, int first, int time) {
    String after = time + 1 < lines.size() ? lines.get(time + 1) : "";
    for (int i = first; i < time; i++) {
      if (after.startsWith("Highlights: " + lines.get(i))) {
        return i;
      }
    }
    String site = lines.get(first);
    boolean named = site.length() <= SITE_NAME && site.split(" ").length <= 5;
    if (!named || time - first < 3 && !PRESS.matcher(site).matches()) {
      return first;
    }
    boolean slogan = time - first > 2 && lines.get(first + 1).length() <= SLOGAN;
    return slogan ? first + 2 : first + 1;
  }

  private static Draft draft(List<String> story, @Nullable String site) {
    String source = site;
    String author = null;
    Instant publishedAt = null;
    for (int i = 1; i < story.size(); i++) {
      MetadataLine line = MetadataLine.isAt(story, i) ? MetadataLine.of(story.get(i)) : null;
      if (line != null) {
        source = line.source() == null ? source : line.source();
        author = author == null ? line.author() : author;
        publishedAt = publishedAt == null ? line.publishedAt() : publishedAt;
      }
    }
    String text = String.join("\n\n", story);
    return new Draft(story.getFirst(), text, null, source, author, publishedAt, null);
  }
}
