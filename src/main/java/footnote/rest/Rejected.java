package footnote.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// A request that is answered with an error; the message is a sentence for the caller.
final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// The members of a problem that say what of the request is wrong, and in a word why.
  static final String PARAM = "param";

  static final String CODE = "code";

  private final ProblemDetail problem;

  Rejected(HttpStatus status, String detail) {
    super(detail);
    this.problem = ProblemDetail.forStatusAndDetail(status, detail);
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

  /// The same with what of the request is wrong, and a word for programs.
  Rejected about(String param, @Nullable String code) {
    problem.setProperty(PARAM, param);
    problem.setProperty(CODE, code);
    return this;
  }

  ProblemDetail problem() {
    return problem;
  }
}
