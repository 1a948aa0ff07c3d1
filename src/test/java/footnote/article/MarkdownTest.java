package footnote.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @Test
  void takesWhatTheFrontMatterSays() {
    Article article =
        Readings.article(
            "a.md",
            """
            ---
            title: "Lamps: a history"
            date: 2024-03-24
            authors:
              - Ann Lee
              - Bo Berg
            source: 'The Harbour Times'
            url: https://example.org/lamps
            lang: en-GB
            tags: [a, b]
            ---
            # Lamps: a history

            The text.
            """);

    assertThat(article)
        .isEqualTo(
            new Article(
                "id",
                "Lamps: a history",
                "Lamps: a history\n\nThe text.",
                "https://example.org/lamps",
                "The Harbour Times",
                "Ann Lee, Bo Berg",
                Instant.parse("2024-03-24T00:00:00Z"),
                "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '# T\n\nA [link](x) and *more* `code`.'      | 'T\n\nA link and more code.'
          '# T\n\nSoft\nbreak ![picture](x.png)here.'  | 'T\n\nSoft break here.'
          '# T\n\n- one\n- two\n  - three\n\nEnd.'     | 'T\n\none\ntwo\nthree\n\nEnd.'
          '# T\n\n```java\nint a;\nint b;\n```'        | 'T\n\nint a;\nint b;'
          '# T\n\n|a|b|\n|-|-|\n|1|2|\n'               | 'T\n\na ~ b\n1 ~ 2'
          '# T\n\n> quoted\n\n## Part\n\ntext'         | 'T\n\nquoted\n\nPart\n\ntext'
          '# T\n\n<div hidden>no</div>\n\nYes <b>x</b>y.' | 'T\n\nYes xy.'
          'Intro.\n\n# T\n\nText.'                     | 'T\n\nIntro.\n\nText.'
          'Only *text*.'                               | 'Only text.'
          """)
  void becomesPlainText(String markdown, String text) {
    assertThat(Readings.article("a.md", markdown.translateEscapes()).text())
        .isEqualTo(text.translateEscapes().replace('~', '|'));
  }
}
