package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.fetch.LoopbackSite;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/// Web pages added over REST, from a server that was allowed by hand.
@TestPropertySource(properties = "footnote.fetch.allow=127.0.0.1")
class UrlIT extends Serving {
  private static final String ARTICLES = "/api/v1/articles";

  private static String body(String address) {
    return "{\"url\": \"" + address + "\"}";
  }

  @Test
  void aPageBecomesAnArticleThatTheNextQuestionFinds() throws IOException {
    try (var site = new LoopbackSite()) {
      site.html("/mill", "<title>The mill</title><p>The mill of Yorwick has six sails.");
      var created = post(ARTICLES, body(site.address("/mill")));
      assertThat(created.statusCode()).isEqualTo(201);
      assertThat(json(created).path("id").asString()).isEqualTo(site.address("/mill"));
      assertThat(json(created).path("outcome").asString()).isEqualTo("created");
      var again = post(ARTICLES, body(site.address("/mill")));
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(json(again).path("outcome").asString()).isEqualTo("unchanged");
      var answer = ask("How many sails has the mill of Yorwick?");
      assertThat(answer.at("/citations/0/url").asString()).isEqualTo(site.address("/mill"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://localhost:9200/",
        "http://[::1]/",
        "http://2130706433/",
        "http://169.254.169.254/latest/meta-data/",
        "http://u:geheim@127.0.0.1/",
        "file:///etc/passwd",
        "",
        "x",
      })
  void aRefusedAddressIsAProblem(String address) {
    var response = post(ARTICLES, body(address));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(response).path("detail").asString())
        .startsWith("The article was not taken: ")
        .doesNotContain("geheim", "Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"url\":5}", "{\"url\":null}", "{\"url\":\"http://a\",\"id\":\"x\"}"})
  void anAddressStandsAlone(String body) {
    assertThat(post(ARTICLES, body).statusCode()).isEqualTo(422);
  }
}
