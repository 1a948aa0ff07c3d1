package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.store.Turn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
  private static final String HOSTILE = "<script>alert('&\"')</script>";

  private static Trial trial(String id, String text, Item item) {
    var question =
        new GoldQuestion(
            1,
            id,
            text,
            List.of(HOSTILE),
            HOSTILE,
            List.of(HOSTILE),
            false,
            List.of(new Turn(HOSTILE, HOSTILE)));
    return new Trial(question, null, List.of(HOSTILE), HOSTILE, item);
  }

  private static final Run RUN =
      new Run(
          new QuestionSet(HOSTILE, List.of(), List.of()),
          List.of(
              trial("a", HOSTILE, Items.right("a")),
              trial("b", "Who?", Items.of("b", "abstained", false, false, null, .1)),
              trial("c", "Who?", Items.of("c", Item.ERROR, true, false, 0, null))),
          false);

  private static final Settings SETTINGS = new Settings(HOSTILE, true, true, null);

  private static final Report REPORT = Report.of(RUN, SETTINGS, 3, Instant.EPOCH);

  @Test
  void writesTheShapeOfTheContract() {
    var root = JsonMapper.shared().readTree(ReportJson.write(REPORT));
    assertThat(root.path("version").asInt()).isEqualTo(2);
    assertThat(root.path("complete").asBoolean()).isFalse();
    assertThat(root.path("settings").path("embedding").asString()).isEqualTo(HOSTILE);
    assertThat(root.path("settings").path("refusal").asBoolean()).isTrue();
    assertThat(root.path("questions").asInt()).isEqualTo(3);
    assertThat(root.path("answerable").asInt()).isEqualTo(2);
    assertThat(root.path("unanswerable").asInt()).isEqualTo(1);
    assertThat(root.path("errors").asInt()).isEqualTo(1);
    assertThat(root.path("retrieval").path("recall@1").asDouble()).isEqualTo(.5);
    assertThat(root.path("accuracy").asDouble()).isEqualTo(.6667);
    assertThat(root.path("items").path(0).path("match").asBoolean()).isTrue();
    assertThat(root.path("items").path(0).path("verdict").asString()).isEqualTo("right");
  }

  @Test
  void readsBackWhatItWrote() {
    assertThat(ReportJson.baseline("r", ReportJson.write(REPORT))).isEqualTo(Baseline.of(REPORT));
  }

  @Test
  void escapesEverythingOnThePage() {
    String page = ReportHtml.write(REPORT, RUN);
    assertThat(page)
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(&#39;&amp;&quot;");
    assertThat(page).contains("<dt>Asked before</dt>");
    assertThat(page.split("<script>", -1)).hasSize(2);
    assertThat(page).doesNotContain("http://", "https://", "src=");
  }

  @Test
  void drawsAPageOfNothing() {
    var nothing = new Run(new QuestionSet("s", List.of(), List.of()), List.of(), false);
    String page = ReportHtml.write(Report.of(nothing, SETTINGS, 0, Instant.EPOCH), nothing);
    assertThat(page).contains("Ended early").doesNotContain("NaN");
  }

  @Test
  void writesTrecFiles() {
    var question =
        new GoldQuestion(1, "q 1", "Who?", List.of(), "", List.of("x y"), true, List.of());
    var item = Items.of("q 1", Item.RANKED, null, false, 2, null);
    var trial = new Trial(question, null, List.of("z", "x y"), null, item);
    var run = new Run(new QuestionSet("s", List.of(), List.of()), List.of(trial), true);
    assertThat(Trec.run(run)).isEqualTo("q%201 Q0 z 1 2 footnote\nq%201 Q0 x%20y 2 1 footnote\n");
    assertThat(Trec.qrels(run)).isEqualTo("q%201 0 x%20y 1\n");
  }
}
