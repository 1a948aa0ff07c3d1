package footnote.fetch;

import java.util.Optional;

/// What a reply that leads no further is worth: the page, or the reason why there is none.
record Landing(WebAddress at, Reply reply) {
  private static final int LONGEST_VALIDATOR = 1000;

  Fetched page() throws Stopped {
    requireSuccess();
    String type = reply.header("Content-Type").orElse("");
    requireAccepted(Kinds.in(type));
    return new Fetched.Page(
        at.toString(), reply.whole(), Kinds.in(type), Charsets.in(type), validators());
  }

  private void requireSuccess() throws Stopped {
    int status = reply.status();
    switch (status) {
      case 200, 203 -> {}
      case 401, 402, 403, 407, 451 ->
          throw Stopped.refused(
              "%s does not show this page to everybody (status %d); save it as a file and add that."
                  .formatted(at.host(), status));
      case 404 -> throw Stopped.refused(missing(status));
      case 410 -> throw Stopped.gone(missing(status));
      default ->
          throw Stopped.failed(
              "%s answered with status %d instead of a page; try again later."
                  .formatted(at.host(), status));
    }
  }

  private String missing(int status) {
    return "%s has no page at this address (status %d); check the address."
        .formatted(at.host(), status);
  }

  private static void requireAccepted(String type) throws Stopped {
    if (!Kinds.isAccepted(type)) {
      String shown = type.matches("[a-z0-9.+/-]{1,80}") ? type : "unknown";
      throw Stopped.refused(
          "What is there is no page but of the type %s, which is not fetched.".formatted(shown));
    }
  }

  private Validators validators() {
    String etag = plain(reply.header("ETag")).orElse(null);
    String lastModified = plain(reply.header("Last-Modified")).orElse(null);
    return new Validators(at.toString(), etag, lastModified);
  }

  /// What can be sent back as a header.
  private static Optional<String> plain(Optional<String> header) {
    return header.filter(
        value -> value.length() <= LONGEST_VALIDATOR && value.matches("[\\x20-\\x7E]+"));
  }
}
