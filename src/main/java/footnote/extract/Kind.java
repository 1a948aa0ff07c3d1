package footnote.extract;

import java.util.Locale;
import java.util.Optional;

/// The formats that are read in a process of their own.
public enum Kind {
  PDF,
  DOCX,
  EPUB;

  /// By the ending of a file's name.
  public static Optional<Kind> of(String ending) {
    return switch (ending.toLowerCase(Locale.ROOT)) {
      case "pdf" -> Optional.of(PDF);
      case "docx" -> Optional.of(DOCX);
      case "epub" -> Optional.of(EPUB);
      default -> Optional.empty();
    };
  }
}
