package footnote.eval;

import footnote.answer.Citation;
import footnote.answer.Reply;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A question of a report with what was answered, what was right, and what went wrong.
final class QuestionHtml {
  private QuestionHtml() {}

  static String of(Trial trial) {
    String key = key(trial.item().verdict());
    return """
        <details data-verdict="%s" class="%s"><summary><span class="asked" dir="auto">%s</span>\
        <span class="verdict">%s</span></summary><div class="told"><dl>%s</dl>\
        <p class="small">%s</p></div></details>
        """
        .formatted(
            key,
            key,
            Html.escaped(trial.question().text()),
            Html.escaped(trial.item().verdict().words()),
            rows(trial),
            Html.escaped(figures(trial)));
  }

  /// A verdict as a class of the style sheet.
  static String key(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String rows(Trial trial) {
    GoldQuestion question = trial.question();
    var out = new StringBuilder();
    Reply reply = trial.reply();
    if (!question.history().isEmpty()) {
      out.append(row("Asked before", question.history().getLast().question()));
    }
    if (reply != null) {
      out.append(row("Searched as", reply.rewrittenQuestion()));
      out.append(row("Answer", reply.answer()));
      out.append(row("In short", trial.item().shortAnswer()));
      out.append(footnotes(question, reply.citations()));
    }
    out.append(row("Problem", trial.problem()));
    if (!question.isRanking()) {
      String gold =
          question.isAnswerable()
              ? String.join(" · ", question.answers())
              : "the articles do not answer it";
      out.append(row("Gold", gold));
    }
    out.append(row("Evidence", question.evidence()));
    out.append(row("Gold article", String.join(", ", question.articleIds())));
    out.append(row("Found first", first(trial)));
    return out.toString();
  }

  private static String first(Trial trial) {
    Integer rank = trial.item().goldRank();
    return trial.item().hasGold() && (rank == null || rank > 1)
        ? trial.ranked().stream().limit(3).collect(Collectors.joining(", "))
        : "";
  }

  private static String row(String name, @Nullable String value) {
    return value == null || value.isEmpty()
        ? ""
        : "<dt>%s</dt><dd dir=\"auto\">%s</dd>".formatted(name, Html.escaped(value));
  }

  private static String footnotes(GoldQuestion question, List<Citation> citations) {
    return citations.isEmpty()
        ? ""
        : citations.stream()
            .map(citation -> footnote(question, citation))
            .collect(Collectors.joining("", "<dt>Footnotes</dt><dd><ol>", "</ol></dd>"));
  }

  private static String footnote(GoldQuestion question, Citation citation) {
    boolean supports =
        question.isAnswerable()
            && Grading.supports(question, citation.articleId(), citation.quote());
    return """
        <li%s><span class="number">%d</span><q dir="auto">%s</q> \
        <span class="small">%s, %s, characters %d–%d%s</span></li>"""
        .formatted(
            supports ? " class=\"supports\"" : "",
            citation.marker(),
            Html.escaped(citation.quote()),
            Html.escaped(citation.title()),
            Html.escaped(citation.articleId()),
            citation.start(),
            citation.end(),
            supports ? "; supports the gold answer" : "");
  }

  private static String figures(Trial trial) {
    Item item = trial.item();
    var out = new StringBuilder(item.id());
    if (item.confidence() != null) {
      out.append(String.format(Locale.ROOT, " · confidence %.2f", item.confidence()));
    }
    if (item.hasGold()) {
      out.append(" · gold article ");
      out.append(item.goldRank() == null ? "not found" : "at rank " + item.goldRank());
    }
    return out.append(String.format(Locale.ROOT, " · %.0f ms", item.ms())).toString();
  }
}
