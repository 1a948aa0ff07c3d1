package footnote.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder with a report for programs (`report.json`), for people (`report.html`), and for tools
/// that measure rankings (`run.trec`, `qrels.trec`).
public final class ReportFolder {
  private ReportFolder() {}

  /// @param trec whether the TREC files are wanted
  /// @throws IOException the folder cannot be written
  public static void write(Path folder, Report report, Run run, boolean trec) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("report.json"), ReportJson.write(report));
    Files.writeString(folder.resolve("report.html"), ReportHtml.write(report, run));
    if (trec) {
      Files.writeString(folder.resolve("run.trec"), Trec.run(run));
      Files.writeString(folder.resolve("qrels.trec"), Trec.qrels(run));
    }
  }
}
