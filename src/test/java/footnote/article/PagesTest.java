package footnote.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
  /// The third page is empty.
  private static final Pages PAGES = new Pages(List.of(0, 10, 20, 20, 35));

  @ParameterizedTest
  @CsvSource({"0, 1", "9, 1", "10, 2", "19, 2", "20, 4", "34, 4", "35, 5", "1000, 5"})
  void knowsThePageOfAPlace(int offset, int page) {
    assertThat(PAGES.at(offset)).isEqualTo(page);
  }

  @Test
  void countsFromOneWhereTheFirstPagesAreEmpty() {
    assertThat(new Pages(List.of(0, 0, 0)).at(0)).isEqualTo(3);
  }

  @Test
  void knowsNoPageWhereThereAreNone() {
    assertThat(Pages.NONE.at(5)).isNull();
  }

  @Test
  void refusesPagesOutOfOrderOrBehindTheText() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Pages(List.of(5, 4)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Article(
                    "a", "T", "Text.", null, null, null, null, "en", new Pages(List.of(0, 6))));
  }
}
