package footnote.fetch;

import org.jspecify.annotations.Nullable;

/// What a server gave to recognise a page by, so that it need not send it again.
///
/// @param address where the page was found after all redirects; only there they mean anything
public record Validators(String address, @Nullable String etag, @Nullable String lastModified) {

  /// Of a page that was never fetched.
  public static final Validators NONE = new Validators("", null, null);

  /// Whether there is anything to recognise the page by.
  public boolean isUseful() {
    return etag != null || lastModified != null;
  }
}
