package footnote.eval;

import footnote.eval.Bootstrap.Interval;
import footnote.eval.Comparison.Change;
import java.util.List;
import java.util.Locale;

/// A report, and how it compares, as plain text.
public final class Summary {
  private Summary() {}

  /// The headline table: a line per figure with its 95% interval.
  public static String of(Report report) {
    var out = new StringBuilder();
    out.append(
        "%s: %d questions (%d answerable, %d not) over %d articles, %s%n"
            .formatted(
                report.set(),
                report.items().size(),
                report.answerable(),
                report.unanswerable(),
                report.articles(),
                report.settings().inWords()));
    if (report.errors() > 0) {
      out.append("%d questions could not be asked%n".formatted(report.errors()));
    }
    report.figures().forEach((name, value) -> line(out, report, name, value));
    return out.toString();
  }

  private static void line(StringBuilder out, Report report, String name, double value) {
    Interval interval = report.intervals().get(name);
    if (!Double.isNaN(value) && interval != null) {
      out.append(
          "  %-42s %8s   %s – %s%n"
              .formatted(
                  Labels.of(name),
                  Labels.number(name, value),
                  Labels.number(name, interval.low()),
                  Labels.number(name, interval.high())));
    }
  }

  /// How a run compares with its baseline, and which questions flipped.
  public static String of(Comparison comparison) {
    var out = new StringBuilder("Compared with the baseline, question by question:\n");
    comparison.changes().forEach((name, change) -> out.append(line(name, change)).append('\n'));
    flipped(out, "Lost", comparison.lost());
    flipped(out, "Won", comparison.won());
    return out.toString();
  }

  private static String line(String name, Change change) {
    String verdict = change.isWorse() ? "  worse" : change.isBetter() ? "  better" : "";
    return String.format(
        Locale.ROOT,
        "  %-42s %.3f → %.3f   %+.3f (%+.3f – %+.3f)%s",
        Labels.of(name),
        change.before(),
        change.after(),
        change.after() - change.before(),
        change.difference().low(),
        change.difference().high(),
        verdict);
  }

  private static void flipped(StringBuilder out, String word, List<String> ids) {
    if (!ids.isEmpty()) {
      out.append("  %s %d: ".formatted(word, ids.size()))
          .append(String.join(", ", ids))
          .append('\n');
    }
  }
}
