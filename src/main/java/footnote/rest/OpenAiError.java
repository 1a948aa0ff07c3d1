package footnote.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// A problem in OpenAI's format, for the callers of its paths.
record OpenAiError(Fault error) {
  /// @param param what of the request is wrong
  /// @param code a word for programs
  record Fault(String message, String type, @Nullable String param, @Nullable String code) {}

  static boolean isMeantFor(HttpServletRequest request) {
    return request.getServletPath().startsWith("/v1/");
  }

  static OpenAiError of(ProblemDetail problem) {
    var status = HttpStatus.valueOf(problem.getStatus());
    return new OpenAiError(
        new Fault(
            Objects.requireNonNullElse(problem.getDetail(), status.getReasonPhrase()),
            type(status),
            named(problem, Rejected.PARAM),
            code(status, named(problem, Rejected.CODE))));
  }

  private static String type(HttpStatus status) {
    return switch (status) {
      case TOO_MANY_REQUESTS -> "rate_limit_error";
      case HttpStatus server when server.is5xxServerError() -> "server_error";
      default -> "invalid_request_error";
    };
  }

  private static @Nullable String code(HttpStatus status, @Nullable String given) {
    return switch (status) {
      case UNAUTHORIZED -> "invalid_api_key";
      case TOO_MANY_REQUESTS -> "rate_limit_exceeded";
      default -> given;
    };
  }

  private static @Nullable String named(ProblemDetail problem, String property) {
    Map<String, Object> properties = problem.getProperties();
    return properties == null ? null : (String) properties.get(property);
  }
}
