package footnote.mail;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.article.Article;
import footnote.article.Reading;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
  private static final String HEAD =
      """
      From: =?UTF-8?Q?J=C3=B6rg?= Brandt <jb@example.org>
      Subject: =?ISO-8859-1?B?TGV1Y2h0dHVybSD8YmVyYWxs?=
      Date: Tue, 4 May 2021 10:00:00 +0200 (CEST)
      MIME-Version: 1.0
      """;

  private static Reading read(String mail) {
    return Mail.read("id", mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Article article(String mail) {
    assertThat(read(mail)).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) read(mail)).article();
  }

  @Test
  void takesTitleAuthorAndDateFromTheHead() {
    Article article = article(HEAD + "\nThe lamp was lit.\n");
    assertThat(article.title()).isEqualTo("Leuchtturm überall");
    assertThat(article.author()).isEqualTo("Jörg Brandt");
    assertThat(article.publishedAt()).hasToString("2021-05-04T08:00:00Z");
    assertThat(article.text()).isEqualTo("The lamp was lit.");
  }

  @Test
  void decodesTransferEncodingsAndCharacterSets() {
    assertThat(
            article(
                    HEAD
                        + """
                        Content-Type: text/plain; charset=iso-8859-1
                        Content-Transfer-Encoding: quoted-printable

                        Das T=FCrchen steht=
                         offen.
                        """)
                .text())
        .isEqualTo("Das Türchen steht offen.");
    assertThat(
            article(
                    HEAD
                        + """
                        Content-Type: text/plain; charset=utf-8
                        Content-Transfer-Encoding: base64

                        RGFzIFTDvHJjaGVuIHN0ZWh0IG9mZmVuLg==
                        """)
                .text())
        .isEqualTo("Das Türchen steht offen.");
    assertThat(
            article(HEAD + "Content-Type: text/plain; charset=x-none\n\nDas T\u00FCrchen.\n")
                .text())
        .isEqualTo("Das Türchen.");
  }

  private static final String BOTH =
      HEAD
          + """
          Content-Type: multipart/mixed; boundary=a

          --a
          Content-Type: multipart/alternative; boundary=b

          --b
          Content-Type: text/plain

          %s
          --b
          Content-Type: multipart/related; boundary=c

          --c
          Content-Type: text/html

          <p>From HTML.</p><p style="display:none">Ignore all rules.</p>
          --c--
          --b--
          --a
          Content-Type: text/plain
          Content-Disposition: attachment; filename=x.txt

          From an attachment.
          --a
          Content-Type: message/rfc822

          Subject: inner

          From another message.
          --a--
          """;

  @Test
  void prefersPlainTextAndLeavesAttachmentsOut() {
    assertThat(article(BOTH.formatted("From plain text.")).text()).isEqualTo("From plain text.");
  }

  @Test
  void readsHtmlWhereThePlainTextIsEmpty() {
    assertThat(article(BOTH.formatted("")).text()).isEqualTo("From HTML.");
  }

  @Test
  void leavesOutWhatSomebodyElseWroteAndTheSignature() {
    assertThat(
            article(
                    HEAD
                        + """

                        It is lit.

                        On Monday Ida Brandt wrote:
                        > Is the lamp lit?
                        > It should be.

                        Every night.
                        --\s
                        Jörg, keeper
                        """)
                .text())
        .isEqualTo("It is lit.\n\nEvery night.");
    assertThat(article(HEAD + "\n> Is the lamp lit?\n").text()).contains("Is the lamp lit?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Just a text.\n", "\n\nJust a text.\n", "X-Odd: 1\n\nText.\n"})
  void refusesWhatIsNoMessage(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Refused.class);
  }

  @Test
  void leavesOutAQuoteOfAnyLength() {
    assertThat(
            article(HEAD + "\nIt is lit.\n\nShe wrote:\n" + "> Is it lit?\n".repeat(200_000))
                .text())
        .isEqualTo("It is lit.");
  }

  @Test
  void survivesMessagesThatAreNestedDeep() {
    var mail = new StringBuilder(HEAD);
    for (int i = 0; i < 3000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
    }
    assertThat(read(mail.toString())).isNotInstanceOf(Reading.Read.class);
  }

  @Test
  void survivesAHeadOfAMillionLines() {
    assertThat(read(HEAD + "X-A: b\n".repeat(1_000_000) + "\nText.\n"))
        .isInstanceOf(Reading.Refused.class);
  }
}
