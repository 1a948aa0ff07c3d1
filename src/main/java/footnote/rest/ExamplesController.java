package footnote.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@EnableConfigurationProperties(ExamplesController.Examples.class)
class ExamplesController {
  private final Examples examples;

  ExamplesController(Examples examples) {
    this.examples = examples;
  }

  @Operation(summary = "Questions to try")
  @GetMapping("/api/v1/examples")
  Examples examples() {
    return examples;
  }

  /// @param examples questions that the page offers to somebody who has none
  @ConfigurationProperties("footnote")
  record Examples(@DefaultValue List<String> examples) {}
}
