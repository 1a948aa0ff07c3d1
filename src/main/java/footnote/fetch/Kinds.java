package footnote.fetch;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The media types of what is fetched. Others are refused before their first byte is read.
public final class Kinds {
  /// What is read as an article.
  public static final Set<String> PAGES =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "text/plain",
          "text/markdown",
          "text/x-markdown",
          "application/json");

  /// What may be a feed.
  public static final Set<String> FEEDS =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/xml",
          "text/xml");

  /// PDF and office files.
  public static final Set<String> DOCUMENTS =
      Set.of(
          "application/pdf",
          "application/epub+zip",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private static final Set<String> ACCEPTED =
      Stream.of(PAGES, FEEDS, DOCUMENTS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private Kinds() {}

  static boolean isAccepted(String type) {
    return ACCEPTED.contains(type);
  }

  /// The type in a `Content-Type` header, without its parameters.
  static String in(String header) {
    return header.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }
}
