package footnote.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/// Problems written where no controller is at work.
final class ProblemWriter {
  private static final JsonMapper JSON = new JsonMapper();

  private ProblemWriter() {}

  static void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    boolean openAi = OpenAiError.isMeantFor(request);
    response.setStatus(status.value());
    response.setContentType(
        openAi ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    Object body =
        openAi
            ? OpenAiError.of(ProblemDetail.forStatusAndDetail(status, detail))
            : new Problem("about:blank", status.getReasonPhrase(), status.value(), detail);
    response.getWriter().write(JSON.writeValueAsString(body));
  }

  /// What a [ProblemDetail] is as JSON where Spring writes it.
  private record Problem(String type, String title, int status, String detail) {}
}
