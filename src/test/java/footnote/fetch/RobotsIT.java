package footnote.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsIT {
  private static final String ROBOTS = "a.example/robots.txt";

  private FakeWeb web;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    web = new FakeWeb();
    fetcher = web.fetcher();
    web.html("a.example/x/y?z=1", "there");
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private Fetched fetch() {
    return fetcher.fetch("http://a.example/x/y?z=1", Validators.NONE);
  }

  private void robots(String... lines) {
    web.page(
        ROBOTS,
        "HTTP/1.1 200 OK",
        "Content-Type: text/plain",
        "Connection: close",
        "",
        String.join("\n", lines));
  }

  @ParameterizedTest
  @CsvSource({
    "'User-agent: *|Disallow: /x/', false",
    "'User-agent: *|Disallow: /', false",
    "'User-agent: *|Disallow: /*?', false",
    "'user-agent: *|disallow: /x/y?z=1$', false",
    "'User-agent: footnote|Disallow: /', false",
    "'User-agent: Footnote/1.0|Disallow: /', false",
    "'User-agent: *|Disallow: /|User-agent: footnote|Allow: /', true",
    "'User-agent: *|Allow: /|User-agent: footnote|Disallow: /x', false",
    "'User-agent: *|Disallow: /x|Allow: /x/y', true",
    "'User-agent: *|Disallow: /%78/', false",
    "'User-agent: *|Disallow:', true",
    "'User-agent: other|Disallow: /', true",
    "'Disallow: /', true",
    "'<html>Not here</html>', true",
    "'', true",
  })
  void whatItSaysCounts(String lines, boolean allowed) {
    robots(lines.split("\\|"));
    assertThat(fetch() instanceof Fetched.Page).isEqualTo(allowed);
    assertThat(web.requests()).hasSize(allowed ? 1 : 0);
  }

  @Test
  void itIsReadOnceForAHost() {
    robots("User-agent: *", "Disallow: /private");
    fetch();
    fetch();
    assertThat(web.heads.stream().filter(head -> head.startsWith("GET /robots.txt"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void noneThereAllowsAll(int status) {
    web.page(ROBOTS, "HTTP/1.1 " + status + " No", "Content-Length: 0");
    assertThat(fetch()).isInstanceOf(Fetched.Page.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 429})
  void anErrorThereAllowsNothing(int status) {
    web.page(ROBOTS, "HTTP/1.1 " + status + " Oh", "Content-Length: 0");
    assertThat(fetch()).isNotInstanceOf(Fetched.Page.class);
    web.html(ROBOTS, "");
    assertThat(fetch()).isNotInstanceOf(Fetched.Page.class);
    assertThat(web.requests()).isEmpty();
  }

  @Test
  void brokenOneAllowsNothing() {
    web.page(ROBOTS, "not HTTP");
    assertThat(fetch()).isInstanceOf(Fetched.Failed.class);
    assertThat(web.requests()).isEmpty();
  }

  @Test
  void redirectsAreFollowedButNotInside() {
    web.redirect(ROBOTS, 301, "http://b.example/r");
    web.page(
        "b.example/r", "HTTP/1.1 200 OK", "Connection: close", "", "User-agent: *\nDisallow: /");
    assertThat(fetch()).isInstanceOf(Fetched.Refused.class);
    assertThat(web.requests()).containsExactly("GET b.example/r");
    web.redirect("c.example/robots.txt", 301, "http://127.0.0.1/").html("c.example/", "there");
    assertThat(fetcher.fetch("http://c.example/", Validators.NONE))
        .isInstanceOf(Fetched.Refused.class);
    assertThat(web.connects).containsOnly(FakeWeb.PUBLIC);
  }

  @Test
  void onlyTheBeginningOfALongOneCounts() {
    web.page(
        ROBOTS,
        out -> {
          out.write("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /x\n".getBytes());
          while (true) {
            out.write("# a comment that goes on and on\n".getBytes(StandardCharsets.UTF_8));
          }
        });
    assertThat(fetch()).isInstanceOf(Fetched.Refused.class);
  }

  @Test
  void everyHostOfARedirectIsAsked() {
    web.redirect("b.example/", 302, "http://a.example/x/y?z=1");
    robots("User-agent: *", "Disallow: /x");
    assertThat(fetcher.fetch("http://b.example/", Validators.NONE))
        .isInstanceOf(Fetched.Refused.class);
    assertThat(web.requests()).containsExactly("GET b.example/");
  }
}
