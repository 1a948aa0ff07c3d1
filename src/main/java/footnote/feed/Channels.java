package footnote.feed;

import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import footnote.article.CleanText;
import footnote.fetch.Canonical;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// What ROME read becomes what Footnote needs of it.
final class Channels {
  private static final int LONGEST_GUID = 500;
  private static final int LONGEST = 200;
  private static final Pattern MARKUP = Pattern.compile("&[#\\w]{2,30};|</?[a-zA-Z]");
  private static final Pattern MAILED = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");

  private final String address;

  private Channels(String address) {
    this.address = address;
  }

  /// @param address where the feed was found; relative links count from there
  static Channel of(SyndFeed feed, String address) {
    var channels = new Channels(address);
    var first = new LinkedHashMap<String, SyndEntry>();
    for (SyndEntry entry : feed.getEntries()) {
      first.putIfAbsent(guid(entry), entry);
    }
    List<Entry> entries =
        first.entrySet().stream()
            .limit(Channel.MOST)
            .map(each -> channels.entry(each.getKey(), each.getValue(), feed))
            .toList();
    return new Channel(
        address, plain(feed.getTitle()), feed.getLanguage(), entries, first.keySet());
  }

  private Entry entry(String guid, SyndEntry entry, SyndFeed feed) {
    String author = first(author(entry), feed.getAuthor());
    SyndContent description = entry.getDescription();
    return new Entry(
        guid,
        link(entry),
        plain(entry.getTitle()),
        author,
        instant(entry.getPublishedDate()),
        instant(entry.getUpdatedDate()),
        entry.getContents().stream()
            .map(Channels::html)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        description == null ? null : html(description));
  }

  /// What the feed knows an item by; where it says nothing, the item is known by what it says.
  private static String guid(SyndEntry entry) {
    String named = first(entry.getUri(), entry.getLink());
    String guid =
        named == null
            ? Entry.sha256(entry.getTitle() + "\n" + entry.getPublishedDate())
            : named.replaceAll("\\p{Cc}+", " ");
    return guid.length() > LONGEST_GUID ? Entry.sha256(guid) : guid;
  }

  /// ROME takes a guid for a link where there is none; most guids are no links.
  private @Nullable String link(SyndEntry entry) {
    String link = first(entry.getLink());
    boolean guid = entry.getWireEntry() instanceof Item item && item.getLink() == null;
    return link == null || guid && !link.matches("(?i)https?:.*")
        ? null
        : Canonical.resolved(address, link).orElse(null);
  }

  private static @Nullable String author(SyndEntry entry) {
    String names =
        entry.getAuthors().stream()
            .map(SyndPerson::getName)
            .filter(Objects::nonNull)
            .distinct()
            .limit(5)
            .reduce((a, b) -> a + ", " + b)
            .orElse(entry.getAuthor());
    Matcher mailed = MAILED.matcher(names == null ? "" : names);
    return plain(mailed.matches() ? mailed.group(1) : names);
  }

  /// Years that no store and no JSON reader stumbles over.
  private static @Nullable Instant instant(@Nullable Date date) {
    if (date == null) {
      return null;
    }
    Instant time = Instant.ofEpochMilli(date.getTime());
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    return year >= 1 && year <= 9999 ? time : null;
  }

  private static @Nullable String html(SyndContent content) {
    String value = first(content.getValue());
    return value != null && "text".equals(content.getType())
        ? "<p>" + Entities.escape(value).replaceAll("\\n\\s*\\n", "<p>")
        : value;
  }

  /// Titles are HTML in one feed and text in the next.
  private static @Nullable String plain(@Nullable String title) {
    String given = first(title);
    if (given == null) {
      return null;
    }
    boolean html = MARKUP.matcher(given).find();
    String line = CleanText.line(html ? Jsoup.parse(given).text() : given);
    int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
    return first(line.substring(0, end));
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
