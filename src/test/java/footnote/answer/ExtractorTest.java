package footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.retrieval.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractorTest {
  private static final String LAMPS = "Engineers replaced 47 lamps.";

  private final Extractor extractor = new Extractor();

  @Test
  void picksTheSentenceThatTheReaderPrefers() {
    var candidate = Made.read("a", "It was dark for years. " + LAMPS, -40, 9);
    assertThat(texts(candidate)).containsExactly(LAMPS);
  }

  @Test
  void picksASecondSentenceThatIsAsGoodAndNew() {
    var candidate = Made.read("a", LAMPS + " The work cost 3 crowns.", 9, 8.9);
    assertThat(texts(candidate)).containsExactly(LAMPS, "The work cost 3 crowns.");
  }

  @Test
  void leavesOutASecondSentenceThatSaysTheSame() {
    var one = Made.read("a", LAMPS, 9);
    var same = Made.read("b", "Engineers replaced “47” lamps!", 9);
    var longer = Made.read("c", "Last week engineers replaced 47 lamps.", 9);
    assertThat(texts(one, same, longer)).containsExactly(LAMPS);
  }

  @Test
  void takesASecondSentenceOfARepeatedArticleOnlyFromItsNewerVersion() {
    String more = "The work took 3 years.";
    var old = Made.read("a", LAMPS, "47 lamps", Made.DAY, 9);
    var newer = Made.read("b", more, "3 years", Made.DAY.plusSeconds(9), 8.9);
    var older = Made.read("b", more, "3 years", Made.DAY.minusSeconds(9), 8.9);
    assertThat(texts(old, older)).containsExactly(LAMPS, more);
    assertThat(texts(old, Made.repeating("a", older))).containsExactly(LAMPS);
    assertThat(texts(old, Made.repeating("a", newer))).containsExactly(LAMPS, more);
  }

  @Test
  void neverShowsAHeading() {
    var heading = Made.read("a", "Lamps of the lighthouse", 20);
    assertThat(texts(heading)).isEmpty();
    assertThat(texts(heading, Made.read("b", LAMPS, 1))).containsExactly(LAMPS);
  }

  @Test
  void keepsTheOrderOfTheCandidatesWhereNothingElseDecides() {
    var first = Made.read("b", "The roof is new.", 5);
    var second = Made.read("a", "The tower is old.", 5);
    assertThat(texts(first, second)).containsExactly("The roof is new.", "The tower is old.");
  }

  @Test
  void picksNothingFromWhatNobodyRead() {
    assertThat(extractor.choose(List.of()).shown()).isEmpty();
    assertThat(texts(Made.found(Made.article("a", LAMPS, null, null, null), .9))).isEmpty();
  }

  private List<String> texts(Candidate... candidates) {
    return extractor.choose(List.of(candidates)).shown().stream().map(Pick::text).toList();
  }
}
