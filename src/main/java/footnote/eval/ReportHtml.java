package footnote.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `report.html`: one file that needs nothing else, for people.
final class ReportHtml {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private final Report report;
  private final FiguresHtml figures;
  private final List<Trial> trials;
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);

  private ReportHtml(Report report, List<Trial> trials) {
    this.report = report;
    this.figures = new FiguresHtml(report);
    this.trials = trials;
    trials.forEach(trial -> verdicts.merge(trial.item().verdict(), 1, Integer::sum));
  }

  static String write(Report report, Run run) {
    return new ReportHtml(report, run.trials()).page();
  }

  private String page() {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
        <title>Evaluation of %s</title>
        <style>
        """
            .formatted(Html.escaped(report.set()))
        + resource("report.css")
        + "</style>\n</head>\n<body>\n"
        + head()
        + figures.cards()
        + verdicts()
        + "<h2>Every figure</h2>\n"
        + figures.table()
        + "<h2>Confidence and time</h2>\n<div class=\"charts\">"
        + Charts.of(report.items())
        + "</div>\n<h2>Every question</h2>\n"
        + finder()
        + questions()
        + "<script>\n"
        + resource("report.js")
        + "</script>\n</body>\n</html>\n";
  }

  private String head() {
    String about =
        "%s · %d articles · %s"
            .formatted(DAY.format(report.date()), report.articles(), report.settings().inWords());
    var out = new StringBuilder("<p class=\"wordmark\">Footnote</p>\n<main>\n<h1>");
    out.append(Html.escaped(sentence())).append("</h1>\n");
    out.append(Html.element("p", "small", report.set() + " · " + about));
    if (!report.complete()) {
      out.append(
          Html.element(
              "p",
              "warning",
              "Ended early: the figures are of the questions that were asked until then."));
    }
    if (report.skipped() > 0) {
      out.append(
          Html.element(
              "p",
              "warning",
              "Lines of the set were left out for %d faults.".formatted(report.skipped())));
    }
    return out + "\n";
  }

  private String sentence() {
    long asked = report.answerable() + report.unanswerable();
    if (asked == 0) {
      return "%d questions, ranked only".formatted(trials.size());
    }
    long right = report.items().stream().filter(i -> i.isAsked() && i.isRight()).count();
    return "%d of %d questions right".formatted(right, asked);
  }

  private String verdicts() {
    var out =
        new StringBuilder("<h2>What went wrong</h2>\n<div class=\"stack\" aria-hidden=\"true\">");
    verdicts.forEach(
        (verdict, count) ->
            out.append(
                "<span class=\"%s\" style=\"flex:%d\" title=\"%s: %d\"></span>"
                    .formatted(
                        QuestionHtml.key(verdict), count, Html.escaped(verdict.words()), count)));
    return out + "</div>\n" + chips();
  }

  private String chips() {
    var out = new StringBuilder("<p class=\"legend small\">");
    verdicts.forEach(
        (verdict, count) ->
            out.append(
                "<span class=\"verdict %s\">%s %d</span> "
                    .formatted(QuestionHtml.key(verdict), Html.escaped(verdict.words()), count)));
    return out + "</p>\n";
  }

  private String finder() {
    var out =
        new StringBuilder(
            "<div class=\"finder\"><input id=\"search\" type=\"search\" placeholder=\"Search questions, answers, ids\" aria-label=\"Search questions, answers, ids\"><div class=\"chips\">");
    out.append(
        "<button class=\"chip\" data-show=\"\" aria-pressed=\"true\">all %d</button>"
            .formatted(trials.size()));
    verdicts.forEach(
        (verdict, count) ->
            out.append(
                "<button class=\"chip %1$s\" data-show=\"%1$s\" aria-pressed=\"false\">%2$s %3$d</button>"
                    .formatted(QuestionHtml.key(verdict), Html.escaped(verdict.words()), count)));
    return out + "</div></div><p id=\"count\" class=\"small\" aria-live=\"polite\"></p>\n";
  }

  private String questions() {
    var out = new StringBuilder();
    trials.forEach(trial -> out.append(QuestionHtml.of(trial)));
    return out + "</main>\n";
  }

  private static String resource(String name) {
    try (InputStream in = ReportHtml.class.getResourceAsStream("/eval/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The package lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
