package footnote.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  private static final String DUMP =
      """
      The Harbour Times

      Now you can read it in your language...

      Lighthouse keepers of the north return to their towers after forty years

      2024-03-24T05:05:13.750Z

      Highlights: Lighthouse keepers of the north return to their towers after forty years. Nine of them came.


      The keepers came back on Friday, in weather that nobody had seen in the last two decades.

      Two of them told the story last year in an article in

      Harbour Policy

      in which they described the winters there.

      In 2015, the northern branch of the union (

      Lyktevaktene

      ) was founded, with members from four islands.

      Return of the lamps

      Nobody at the union wants to share prices before the summer comes, says the chair.

      Follow all the harbour information on

      Facebook

      and

      X

      , or in

      our weekly newsletter

      .

      Subscribe to continue reading

      Read without limits

      Keep reading

      I am already a subscriber

      _

      Source: elfaro

      All news articles on 2024-03-24

      You may like

      The price of herring rose again in the markets of the coast on Monday

      Trends 24h

      Latest

      © Communities 2019 - Privacy

      The information on this site is from external sources that are not under our control.
      The inclusion of any links does not necessarily imply a recommendation or endorse the views expressed within them.
      """;

  @Test
  void leavesOfADumpedPageTheArticle() {
    Article article = Readings.article("a.txt", DUMP);

    assertThat(article.text())
        .isEqualTo(
            """
            Lighthouse keepers of the north return to their towers after forty years

            2024-03-24T05:05:13.750Z

            Highlights: Lighthouse keepers of the north return to their towers after forty years. Nine of them came.

            The keepers came back on Friday, in weather that nobody had seen in the last two decades.

            Two of them told the story last year in an article in Harbour Policy in which they described the winters there.

            In 2015, the northern branch of the union (Lyktevaktene) was founded, with members from four islands.

            Return of the lamps

            Nobody at the union wants to share prices before the summer comes, says the chair.

            Source: elfaro""");
    assertThat(article.title())
        .isEqualTo("Lighthouse keepers of the north return to their towers after forty years");
    assertThat(article.source()).isEqualTo("elfaro");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2024-03-24T05:05:13.750Z"));
    assertThat(article.language()).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          By Ann Lee, March 24, 2024      | Ann Lee           | 2024-03-24T00:00:00Z
          By ANN LEE                      | ANN LEE           | -
          By Ann Lee and Bo O’Neil        | Ann Lee and Bo O’Neil | -
          Published: 24 March 2024        | -                 | 2024-03-24T00:00:00Z
          Published on Mar. 24, 2024      | -                 | 2024-03-24T00:00:00Z
          Sunday, March 24th, 2024 at 10:05 am | -            | 2024-03-24T00:00:00Z
          2024-03-24 05:05                | -                 | 2024-03-24T05:05:00Z
          2024-03-24T05:05:13+0200        | -                 | 2024-03-24T03:05:13Z
          Sun, 24 Mar 2024 05:05:13 GMT   | -                 | 2024-03-24T05:05:13Z
          By the time they came, it was 10 | -                | -
          By Monday it was over.          | -                 | -
          """)
  void knowsBylineAndDate(String line, String author, Instant publishedAt) {
    Article article = Readings.article("a.txt", "The title of it\n\n" + line + "\n\nThe text.");

    assertThat(article.title()).isEqualTo("The title of it");
    assertThat(article.text()).contains(line);
    assertThat(article.author()).isEqualTo(author);
    assertThat(article.publishedAt()).isEqualTo(publishedAt);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share prices fell sharply in London on Monday.",
        "Follow the money, he said, and you will find them.",
        "Read more books, she advised the pupils.",
        "They want to subscribe to the newsletter of the party on Facebook.",
        "Subscribers of the newsletter got their money back.",
        "Sign up they did, all of them.",
        "Copyright law changed in 2019, and the courts followed.",
        "Home",
        "Latest",
      })
  void keepsOfTheBodyWhatOnlySoundsLikeFurniture(String line) {
    String prose = "It was a day like any other in the harbour of the small town.";

    assertThat(Readings.article("a.txt", "T\n\n" + prose + "\n\n" + line + "\n\n" + prose).text())
        .contains("\n\n" + line + "\n\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share",
        "Share this article on Facebook",
        "Follow us on Instagram",
        "Subscribe to our newsletter",
        "Sign up for our newsletter",
        "Read more: The herring of the coast",
        "Read more…",
        "Advertisement",
        "Story continues below advertisement",
        "Skip to main content",
        "***",
      })
  void dropsFurnitureEvenInsideTheBody(String line) {
    String prose = "It was a day like any other in the harbour of the small town.";

    assertThat(Readings.article("a.txt", "T\n\n" + prose + "\n\n" + line + "\n\n" + prose).text())
        .isEqualTo("T\n\n" + prose + "\n\n" + prose);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Latest",
        "Home | News | Sport | Weather",
        "© 2024 The Harbour Times",
        "All rights reserved.",
        "We use cookies to make this page better for you.",
        "Privacy policy",
        "Get the morning briefing in your inbox",
      })
  void dropsFurnitureAfterTheBody(String line) {
    String prose = "It was a day like any other in the harbour of the small town.";

    assertThat(Readings.article("a.txt", "T\n\n" + prose + "\n\n" + line).text())
        .isEqualTo("T\n\n" + prose);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'T\n\nIt is in\n\nParis\n\n, or in\n\nRome\n\n.'             | 'T\n\nIt is in Paris, or in Rome.'
          'T\n\nThe branch of it (\n\nName\n\n) was old.'              | 'T\n\nThe branch of it (Name) was old.'
          'T\n\nA heading\n\nThe text of it.'                          | 'T\n\nA heading\n\nThe text of it.'
          'T\n\nApples\n\npears\n\nplums'                              | 'T\n\nApples\n\npears\n\nplums'
          'T\n\nA heading of four words\n\niPhone sales fell.'         | 'T\n\nA heading of four words\n\niPhone sales fell.'
          'T\n\n- one thing in\n- another'                             | 'T\n\n- one thing in\n- another'
          """)
  void joinsSentencesThatLinksBroke(String raw, String text) {
    assertThat(Readings.article("a.txt", raw.translateEscapes()).text())
        .isEqualTo(text.translateEscapes());
  }

  @Test
  void unwrapsLinesThatAColumnBroke() {
    String wrapped =
        """
        A title

        The keepers of the lighthouse came back on Friday, in weather that
        nobody had seen in the last two decades. They brought bread, lamp
        oil and a dog.

        Salt
        Bread
        """;

    assertThat(Readings.article("a.txt", wrapped).text())
        .isEqualTo(
            "A title\n\nThe keepers of the lighthouse came back on Friday, in weather that nobody"
                + " had seen in the last two decades. They brought bread, lamp oil and a dog."
                + "\n\nSalt\nBread");
  }

  @Test
  void takesTheFirstLineAsTitleWhenNoSiteStandsAboveIt() {
    String text = "Tower relit\n\nA dog helped\n\n2024-03-24T05:05:13Z\n\nThe text.";

    assertThat(Readings.article("a.txt", text).title()).isEqualTo("Tower relit");
  }
}
