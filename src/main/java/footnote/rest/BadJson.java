package footnote.rest;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What is wrong with a body, in a sentence for its sender.
final class BadJson {
  private BadJson() {}

  static String explain(HttpMessageNotReadableException e) {
    return switch (e.getCause()) {
      case UnrecognizedPropertyException unknown ->
          "There is no field “" + shortened(path(unknown)) + "”.";
      case DatabindException wrong ->
          "The field “" + shortened(path(wrong)) + "” has a wrong value.";
      case JacksonException syntax ->
          "The body is not valid JSON (line %d, column %d)."
              .formatted(
                  syntax.getLocation() == null ? 1 : syntax.getLocation().getLineNr(),
                  syntax.getLocation() == null ? 1 : syntax.getLocation().getColumnNr());
      case null, default -> "The body cannot be read as JSON.";
    };
  }

  private static String path(DatabindException e) {
    return e.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "[]" : step.getPropertyName())
        .collect(Collectors.joining("."));
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
