package footnote.fetch;

import java.util.HashMap;
import java.util.Map;

/// What is said of Footnote when it asks for a page, and how the page is recognised.
record Visit(String userAgent, Validators known) {
  private static final String ACCEPT =
      "text/html,application/xhtml+xml;q=0.9,text/markdown;q=0.9,text/plain;q=0.8,"
          + "application/rss+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,"
          + "text/xml;q=0.7,application/json;q=0.6,*/*;q=0.1";

  Map<String, String> headers(WebAddress address) {
    Map<String, String> headers = new HashMap<>();
    headers.put("User-Agent", userAgent);
    headers.put("Accept", ACCEPT);
    headers.put("Accept-Encoding", "gzip");
    String etag = known.etag();
    String lastModified = known.lastModified();
    if (isKnown(address) && etag != null) {
      headers.put("If-None-Match", etag);
    }
    if (isKnown(address) && lastModified != null) {
      headers.put("If-Modified-Since", lastModified);
    }
    return headers;
  }

  /// Whether the reply may be that nothing has changed.
  boolean isKnown(WebAddress address) {
    return known.isUseful() && known.address().equals(address.toString());
  }
}
