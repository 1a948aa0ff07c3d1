package footnote.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {
  @Test
  void joinsTheLinesOfAParagraphAndKeepsParagraphsApart() {
    Layout layout = Layout.of(List.of("The lamp was\nlit at nine.\n\nIt went out."));
    assertThat(layout.text()).isEqualTo("The lamp was lit at nine.\n\nIt went out.");
    assertThat(layout.pages().starts()).containsExactly(0);
  }

  @ParameterizedTest
  @CsvSource({
    "light-, house, lighthouse",
    "Upper-, Town, Upper- Town",
    "10-, 20, 10- 20",
    "灯台, の人, 灯台の人",
    "the, lamp, the lamp"
  })
  void makesDividedWordsWhole(String end, String next, String joined) {
    assertThat(Layout.of(List.of(end + "\n" + next)).text()).isEqualTo(joined);
  }

  @Test
  void keepsTheItemsOfAListOnLinesOfTheirOwn() {
    assertThat(Layout.of(List.of("They had:\n• oil that\nburns\n• rope\n2. wicks")).text())
        .isEqualTo("They had:\n• oil that burns\n• rope\n2. wicks");
  }

  @Test
  void knowsWhereEachPageBegins() {
    Layout layout = Layout.of(List.of("One.", "", "Three."));
    assertThat(layout.text()).isEqualTo("One.\n\nThree.");
    assertThat(layout.pages().starts()).containsExactly(0, 4, 6);
    assertThat(layout.pages().at(3)).isEqualTo(1);
    assertThat(layout.pages().at(6)).isEqualTo(3);
  }

  @Test
  void letsASentenceGoOnOverTheEndOfAPage() {
    Layout layout = Layout.of(List.of("The keeper lit the", "lamp at nine. It went out."));
    assertThat(layout.text()).isEqualTo("The keeper lit the lamp at nine. It went out.");
    assertThat(layout.pages().at(layout.text().indexOf("lit"))).isEqualTo(1);
    assertThat(layout.pages().at(layout.text().indexOf("lamp"))).isEqualTo(2);

    Layout divided = Layout.of(List.of("The light-", "house stood."));
    assertThat(divided.text()).isEqualTo("The lighthouse stood.");
    assertThat(divided.pages().at(divided.text().indexOf("house"))).isEqualTo(2);
  }

  @Test
  void leavesOutRunningHeadsAndPageNumbers() {
    Layout layout =
        Layout.of(
            List.of(
                "Annual report 2021\n\nThe lamp was\n\n1",
                "Annual report 2021\n\nlit at nine.\n\n2",
                "Annual report 2021\n\nIt went out.\n\n3 of 3"));
    assertThat(layout.text())
        .isEqualTo("Annual report 2021\n\nThe lamp was lit at nine.\n\nIt went out.");
    assertThat(layout.pages().starts()).hasSize(3);
  }

  @Test
  void leavesOutTheTableOfContents() {
    assertThat(
            Layout.of(
                    List.of(
                        "Contents\n1 Lamps . . . . . . 3\n2 Oil.........xiv",
                        "Lamps\n\nThey burn..."))
                .text())
        .isEqualTo("Contents\n\nLamps\n\nThey burn...");
  }

  @Test
  void readsHostilePagesInLinearTime() {
    var pages = new ArrayList<>(Collections.nCopies(50_000, "a line without an end"));
    pages.add(". ".repeat(1 << 20));
    pages.add("\n-".repeat(1 << 20));
    pages.add("- ".repeat(1 << 20) + "x");
    assertTimeout(Duration.ofSeconds(20), () -> Layout.of(pages));
  }

  @Test
  void keepsALineThatStandsAloneOnTheOnlyPage() {
    assertThat(Layout.of(List.of("1984")).text()).isEqualTo("1984");
  }
}
