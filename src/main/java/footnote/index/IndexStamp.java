package footnote.index;

import java.util.Map;

/// What an index was built from and with. An index with another stamp is foreign: it is rebuilt.
public record IndexStamp(String record, String model, int dimensions) {
  /// Counts up with every change to analyzers, fields or the cut of passages.
  private static final String VERSION = "2";

  Map<String, String> toMap() {
    return Map.of(
        "record", record,
        "model", model,
        "dimensions", Integer.toString(dimensions),
        "version", VERSION);
  }
}
