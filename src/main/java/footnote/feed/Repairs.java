package footnote.feed;

import footnote.article.Dates;
import footnote.fetch.Canonical;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/// What ROME would read wrongly is put right in the tree before it reads it: links below an
/// `xml:base`, and dates that no calendar has, of which it would make others.
final class Repairs {
  private static final Set<String> DATES =
      Set.of("pubdate", "date", "published", "updated", "issued", "modified", "created");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Map<Integer, Integer> CENTURIES = Map.of(2, 2000, 4, 0);
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},?\\s+)?((\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{4}|\\d{2})"
              + "\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s+(?:[A-Z]{1,5}|[+-]\\d{2}:?\\d{2}))?)");
  private static final Pattern YEAR = Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2]))?");

  private final String address;

  private Repairs(String address) {
    this.address = address;
  }

  /// @param address where the feed was found
  static void of(Document document, String address) {
    var repairs = new Repairs(address);
    var elements = new ArrayList<Element>();
    document.getRootElement().getDescendants(Filters.element()).forEach(elements::add);
    for (Element element : elements) {
      String name = element.getName().toLowerCase(Locale.ROOT);
      if (name.equals("link")) {
        repairs.link(element);
      } else if (DATES.contains(name) && element.getChildren().isEmpty()) {
        element.setText(date(element.getTextTrim()));
      }
    }
  }

  private void link(Element link) {
    String base = base(link);
    Attribute href = link.getAttribute("href");
    String written = href == null ? link.getTextTrim() : href.getValue();
    if (base != null && !written.isEmpty()) {
      String resolved = Canonical.resolved(base, written).orElse(written);
      if (href == null) {
        link.setText(resolved);
      } else {
        href.setValue(resolved);
      }
    }
  }

  /// Null where there is none between the element and the root.
  private @Nullable String base(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    String outer = base(element.getParentElement());
    String here = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
    return here == null
        ? outer
        : Canonical.resolved(outer == null ? address : outer, here).orElse(outer);
  }

  /// Empty for what is no date.
  static String date(String written) {
    Matcher mail = MAIL.matcher(written);
    if (mail.matches()) {
      return isPossible(mail) ? mail.group(1) : "";
    }
    Instant known = Dates.any(written);
    if (known != null) {
      return known.toString();
    }
    return YEAR.matcher(written).matches() ? written : "";
  }

  private static boolean isPossible(Matcher mail) {
    int month = MONTHS.indexOf(mail.group(3).toLowerCase(Locale.ROOT));
    int century = CENTURIES.getOrDefault(mail.group(4).length(), 0);
    String seconds = mail.group(7) == null ? "0" : mail.group(7);
    try {
      LocalDate.of(
          century + Integer.parseInt(mail.group(4)),
          month % 3 == 0 ? month / 3 + 1 : 0,
          Integer.parseInt(mail.group(2)));
      LocalTime.of(
          Integer.parseInt(mail.group(5)),
          Integer.parseInt(mail.group(6)),
          Math.min(59, Integer.parseInt(seconds)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
