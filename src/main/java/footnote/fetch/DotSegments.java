package footnote.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Paths without `.` and `..` (RFC 3986, section 5.2.4), also where they are percent-encoded.
final class DotSegments {
  private static final Set<String> HERE = Set.of(".", "%2e");
  private static final Set<String> UP = Set.of("..", ".%2e", "%2e.", "%2e%2e");

  private DotSegments() {}

  /// Always begins with a slash.
  static String removed(String path) {
    var kept = new ArrayList<String>();
    List<String> segments = List.of(path.split("/", -1));
    for (String segment : segments.subList(Math.min(1, segments.size()), segments.size())) {
      String plain = segment.toLowerCase(Locale.ROOT);
      if (UP.contains(plain) && !kept.isEmpty()) {
        kept.removeLast();
      } else if (!UP.contains(plain) && !HERE.contains(plain)) {
        kept.add(segment);
      }
    }
    String last = segments.getLast().toLowerCase(Locale.ROOT);
    boolean folder = UP.contains(last) || HERE.contains(last);
    return "/" + String.join("/", kept) + (folder && !kept.isEmpty() ? "/" : "");
  }
}
