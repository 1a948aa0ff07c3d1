package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.answer.Answer.Declined;
import footnote.answer.Answer.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  @Test
  void nameWhatWasSearchedAndWhatComesClosest() {
    var closest = List.of(closest("Lighthouse relit"), closest("New ferry"));
    assertThat(Refusals.inWords(new Declined(Reason.NOTHING_NEAR, 12, List.of(), .1), closest))
        .isEqualTo(
            "The articles do not answer this. Searched 12 articles, by words and by meaning."
                + " Closest: “Lighthouse relit”, “New ferry”.");
  }

  @Test
  void countASingleArticleAsOne() {
    assertThat(Refusals.inWords(new Declined(Reason.NOTHING_NEAR, 1, List.of(), .1), List.of()))
        .endsWith("Searched 1 article, by words and by meaning.");
  }

  @Test
  void sayThatThereIsNothingToSearch() {
    assertThat(Refusals.inWords(new Declined(Reason.NO_ARTICLES, 0, List.of(), 0), List.of()))
        .contains("no articles to search", "add some, or widen the filter");
  }

  private static Closest closest(String title) {
    return new Closest("a", title, null, null);
  }
}
