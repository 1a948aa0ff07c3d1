package footnote.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An earlier report, as far as a later run is compared with it.
///
/// @param questions tells sets apart whose questions or gold answers differ
public record Baseline(String questions, Settings settings, List<Item> items) {
  public Baseline {
    items = List.copyOf(items);
  }

  /// Reads `report.json`.
  ///
  /// @throws NotComparable it is not a report of this version
  /// @throws IOException the file cannot be read
  public static Baseline read(Path file) throws IOException {
    return ReportJson.baseline(file.toString(), Files.readString(file));
  }

  static Baseline of(Report report) {
    return new Baseline(report.questions(), report.settings(), report.items());
  }
}
