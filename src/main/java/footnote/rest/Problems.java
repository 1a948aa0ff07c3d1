package footnote.rest;

import footnote.answer.BadQuestion;
import footnote.index.IndexUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Every error as a problem object (RFC 9457), on OpenAI's paths in its format: says what to do,
/// never a class name or a path of this machine.
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "5";

  @ExceptionHandler
  ResponseEntity<Object> handle(RuntimeException e, WebRequest request) {
    ProblemDetail problem = of(e);
    var headers = new HttpHeaders();
    if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return answer(problem, headers, request);
  }

  /// The problem that stands for a failure.
  ProblemDetail of(RuntimeException e) {
    return switch (e) {
      case BadQuestion bad -> problem(HttpStatus.BAD_REQUEST, bad.reason());
      case Rejected rejected -> rejected.problem();
      case MultipartException broken ->
          problem(HttpStatus.BAD_REQUEST, "The body cannot be read as multipart/form-data.");
      case Turnstile.Busy busy ->
          problem(HttpStatus.SERVICE_UNAVAILABLE, "Too many questions at once; ask again soon.");
      case IndexUnavailable broken -> unavailable("The index is being rebuilt; ask again soon.", e);
      case DataAccessException broken -> unavailable("The record cannot be used just now.", e);
      default -> {
        log.error("A request failed", e);
        yield problem(HttpStatus.INTERNAL_SERVER_ERROR, "Footnote failed; its log says why.");
      }
    };
  }

  private static ProblemDetail unavailable(String detail, RuntimeException e) {
    log.error("A request could not be served", e);
    return problem(HttpStatus.SERVICE_UNAVAILABLE, detail);
  }

  private static ProblemDetail problem(HttpStatus status, String detail) {
    return ProblemDetail.forStatusAndDetail(status, detail);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    // A body may turn out to be too large in the middle of its JSON.
    return e.getMostSpecificCause() instanceof Rejected rejected
        ? answer(rejected.problem(), headers, request)
        : answer(problem(HttpStatus.BAD_REQUEST, BadJson.explain(e)), headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        problem(
            HttpStatus.CONTENT_TOO_LARGE, "The file is larger than 20 MB; split it and try again."),
        headers,
        request);
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return body instanceof ProblemDetail problem
        ? answer(problem, headers, request)
        : super.createResponseEntity(body, headers, status, request);
  }

  private static ResponseEntity<Object> answer(
      ProblemDetail problem, HttpHeaders headers, WebRequest request) {
    boolean openAi = OpenAiError.isMeantFor(((ServletWebRequest) request).getRequest());
    return ResponseEntity.status(problem.getStatus())
        .headers(headers)
        .contentType(openAi ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON)
        .body(openAi ? OpenAiError.of(problem) : problem);
  }
}
