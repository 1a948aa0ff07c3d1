package footnote.rest;

import org.springframework.http.HttpStatus;

/// A request that is answered with an error; the message is a sentence for the caller.
final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String detail;

  Rejected(HttpStatus status, String detail) {
    super(detail);
    this.status = status;
    this.detail = detail;
  }

  static Rejected bad(String detail) {
    return new Rejected(HttpStatus.BAD_REQUEST, detail);
  }

  static Rejected missing(String detail) {
    return new Rejected(HttpStatus.NOT_FOUND, detail);
  }

  static Rejected unprocessable(String detail) {
    return new Rejected(HttpStatus.UNPROCESSABLE_CONTENT, detail);
  }

  static Rejected tooLarge(String detail) {
    return new Rejected(HttpStatus.CONTENT_TOO_LARGE, detail);
  }

  HttpStatus status() {
    return status;
  }

  String detail() {
    return detail;
  }
}
