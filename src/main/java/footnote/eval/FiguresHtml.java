package footnote.eval;

import footnote.eval.Bootstrap.Interval;
import java.util.List;
import java.util.Locale;

/// The figures of a report with their intervals: the first ones as cards, all as a table.
final class FiguresHtml {
  private static final List<String> CARDS =
      List.of(
          "accuracy",
          "answers.match",
          "abstention.correct",
          "retrieval.recall@1",
          "citations.recall",
          "latencyMs.p50");

  private final Report report;

  FiguresHtml(Report report) {
    this.report = report;
  }

  String cards() {
    var out = new StringBuilder("<dl class=\"cards\">");
    for (String name : CARDS) {
      double value = report.figures().getOrDefault(name, Double.NaN);
      if (!Double.isNaN(value)) {
        out.append(
            "<div><dt>%s</dt><dd>%s<small>%s</small></dd></div>"
                .formatted(Html.escaped(Labels.of(name)), brief(name, value), range(name)));
      }
    }
    return out + "</dl>\n";
  }

  private static String brief(String name, double value) {
    return Labels.isShare(name)
        ? String.format(Locale.ROOT, "%.1f%%", value * 100)
        : String.format(Locale.ROOT, "%.0f", value);
  }

  private String range(String name) {
    Interval interval = report.intervals().get(name);
    return interval == null || Double.isNaN(interval.low())
        ? ""
        : brief(name, interval.low()) + " – " + brief(name, interval.high());
  }

  String table() {
    var out =
        new StringBuilder(
            "<div class=\"scroll\"><table><thead><tr><th>Figure<th class=\"number\">Value<th class=\"number\">95% interval<th class=\"range\"></thead><tbody>\n");
    report
        .figures()
        .forEach(
            (name, value) -> {
              Interval interval = report.intervals().get(name);
              if (!Double.isNaN(value) && interval != null) {
                out.append(
                    "<tr><td>%s<td class=\"number\">%s<td class=\"number\">%s – %s<td class=\"range\">%s</tr>\n"
                        .formatted(
                            Html.escaped(Labels.of(name)),
                            Labels.number(name, value),
                            Labels.number(name, interval.low()),
                            Labels.number(name, interval.high()),
                            Labels.isShare(name) ? whisker(value, interval) : ""));
              }
            });
    return out
        + "</tbody></table></div>\n<p class=\"small\">Intervals: 1,000 bootstrap resamples of the questions, fixed seed.</p>\n";
  }

  private static String whisker(double value, Interval interval) {
    return String.format(
        Locale.ROOT,
        "<svg viewBox=\"0 0 200 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><line class=\"grid\" x1=\"0\" y1=\"8\" x2=\"200\" y2=\"8\"/><line class=\"band\" x1=\"%.1f\" y1=\"8\" x2=\"%.1f\" y2=\"8\"/><rect class=\"dot\" x=\"%.1f\" y=\"3\" width=\"3\" height=\"10\"/></svg>",
        interval.low() * 200,
        interval.high() * 200,
        Math.min(197, Math.max(0, value * 200 - 1.5)));
  }
}
