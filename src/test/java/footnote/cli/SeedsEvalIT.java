package footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.Footnote;
import footnote.Parts;
import org.junit.jupiter.api.Test;

/// The gate of every change: the seed questions are answered no worse than the committed baseline.
class SeedsEvalIT {
  @Test
  void isNotSignificantlyWorseThanTheBaseline() {
    int exit =
        Cli.run(
            Footnote.class,
            Parts.class,
            "eval",
            "seeds/questions.jsonl",
            "--articles",
            "seeds/articles",
            "--baseline",
            "seeds/baseline.json",
            "--out",
            "target/seeds-eval");
    assertThat(exit).as("see target/seeds-eval/report.html, and seeds/README.md").isZero();
  }
}
