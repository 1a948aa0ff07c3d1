package footnote.rest;

import footnote.store.Failure;
import footnote.store.Failures;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/articles")
class FailuresController {
  private static final int MOST = 500;

  private final Failures failures;

  FailuresController(Failures failures) {
    this.failures = failures;
  }

  @Operation(summary = "What could not be taken and why, the newest try first")
  @GetMapping(params = "outcome")
  Page list(
      @RequestParam String outcome,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(defaultValue = "0") long offset) {
    if (!outcome.equals("failed")) {
      throw Rejected.bad("outcome can be failed; leave it out for the articles that were taken.");
    }
    if (limit < 1 || limit > MOST || offset < 0) {
      throw Rejected.bad("limit must be from 1 to " + MOST + ", offset at least 0.");
    }
    return new Page(failures.count(), failures.list(limit, offset));
  }

  record Page(long total, List<Failure> items) {}
}
