package footnote.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fetching over real HTTP; names and what is connected to are the test's.
class FetcherIT {
  private static final String OK = "HTTP/1.1 200 OK";
  private static final String HTML = "Content-Type: text/html; charset=ISO-8859-1";

  private FakeWeb web;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    web = new FakeWeb();
    fetcher = web.fetcher();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private Fetched fetch(String address) {
    return fetcher.fetch(address, Validators.NONE);
  }

  @Test
  void aPageComesWithAllThatIsSaidOfIt() {
    web.page(
        "a.example/x?q=1",
        OK,
        HTML,
        "ETag: W/\"v1\"",
        "Last-Modified: Sun, 24 Mar 2024 05:05:13 GMT",
        "Connection: close",
        "",
        "<p>Text.");
    var page = (Fetched.Page) fetch("http://a.example/x?q=1#part");
    assertThat(page.address()).isEqualTo("http://a.example/x?q=1");
    assertThat(page.bytes()).asString().isEqualTo("<p>Text.");
    assertThat(page.type()).isEqualTo("text/html");
    assertThat(page.charset()).hasToString("windows-1252");
    assertThat(page.validators())
        .isEqualTo(
            new Validators("http://a.example/x?q=1", "W/\"v1\"", "Sun, 24 Mar 2024 05:05:13 GMT"));
    assertThat(web.heads.getLast())
        .contains("\nHost: a.example\n", "\nUser-Agent: Footnote/", "\nAccept-Encoding: gzip\n")
        .doesNotContain("Cookie", "Authorization", "If-None-Match", "Referer");
    assertThat(web.connects).containsOnly(FakeWeb.PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://10.20.30.40:8080/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0xa9.0xfe.0xa9.0xfe/",
        "http://2852039166/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::10.0.0.1]/",
        "http://[2002:a00:1::]/",
        "http://[2001:0:a00:1::f5ff:fffe]/",
        "http://[fd00::5]/",
        "http://localhost/",
        "http://LocalHost:9200/",
        "http://a.localhost/",
        "http://printer.local/",
        "http://metadata.google.internal/",
        "http://intranet/",
        "http://a.example@127.0.0.1/",
        "http://127.0.0.1?@a.example/",
        "http://127.0.0.1#@a.example/",
        "gopher://127.0.0.1:70/_x",
        "//a.example/x",
      })
  void whatIsNotPublicIsRefusedUnasked(String address) {
    assertThat(FakeWeb.reason(fetch(address))).startsWith("refused: ").doesNotContain("\n");
    assertThat(web.names).isEmpty();
    assertThat(web.connects).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, ''",
    "93.184.216.34, 10.0.0.1",
    "93.184.216.34, ::1",
    "64:ff9b::7f00:1, ''",
    "fe80::1, ''",
  })
  void aNameThatLeadsInsideIsRefused(String first, String second) {
    web.names("in.example", List.of(Stream.of(first, second).filter(a -> !a.isEmpty()).toList()));
    assertThat(FakeWeb.reason(fetch("http://in.example/")))
        .startsWith("refused: in.example is not on the public internet")
        .doesNotContain(first);
    assertThat(web.connects).isEmpty();
  }

  @Test
  void aNameIsNotAskedForAgainBetweenCheckAndConnection() {
    web.names("rebind.example", List.of(List.of(FakeWeb.PUBLIC), List.of("127.0.0.1")));
    assertThat(FakeWeb.reason(fetch("http://rebind.example/"))).startsWith("refused: ");
    assertThat(web.connects).containsExactly(FakeWeb.PUBLIC);
    assertThat(web.names).hasSize(2);
  }

  @Test
  void whereOneAddressIsDeadTheNextIsTried() {
    web.name("two.example", FakeWeb.DEAD, FakeWeb.PUBLIC).html("two.example/", "there");
    assertThat(FakeWeb.reason(fetch("http://two.example/"))).isEqualTo("page: there");
    assertThat(web.connects).startsWith(FakeWeb.DEAD, FakeWeb.PUBLIC);
  }

  @Test
  void aNameThatIsNotAnsweredEndsInTime() {
    var never = new CountDownLatch(1);
    Resolver silent =
        name -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };
    var hasty = FakeWeb.settings(List.of(), Duration.ofMillis(300));
    var waiting = new Fetcher(hasty, silent, address -> address, Clock.systemUTC());
    assertThat(FakeWeb.reason(waiting.fetch("http://a.example/", Validators.NONE)))
        .startsWith("failed: a.example took longer");
    never.countDown();
  }

  @Test
  void manyAtOnceWaitForEachOther() {
    web.html("a.example/", "there");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 40)
              .mapToObj(i -> threads.submit(() -> FakeWeb.reason(fetch("http://a.example/"))))
              .toList();
      assertThat(all).extracting(Future::get).containsOnly("page: there");
    }
  }

  @Test
  void whatWasAllowedIsFetchedOnAnyPort() {
    fetcher = allowing("wiki.local", "10.1.0.0/16");
    web.name("wiki.local", "192.168.1.5").name("in.example", "10.1.2.3");
    web.html("wiki.local:8080/x", "one").html("in.example:81/", "two").html("10.1.9.9/", "three");
    assertThat(FakeWeb.reason(fetch("http://wiki.local:8080/x"))).isEqualTo("page: one");
    assertThat(FakeWeb.reason(fetch("http://in.example:81/"))).isEqualTo("page: two");
    assertThat(FakeWeb.reason(fetch("http://10.1.9.9/"))).isEqualTo("page: three");
    assertThat(FakeWeb.reason(fetch("http://10.2.9.9/"))).startsWith("refused: ");
  }

  private Fetcher allowing(String... allowed) {
    return web.fetcher(List.of(allowed), Duration.ofSeconds(20), Clock.systemUTC());
  }

  @Test
  void otherPortsAreRefused() {
    assertThat(FakeWeb.reason(fetch("http://a.example:6379/")))
        .startsWith("refused: ")
        .contains("6379");
    assertThat(web.connects).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectsAreFollowed(int status) {
    web.redirect("a.example/1", status, "//b.example/2")
        .redirect("b.example/2", status, "3?x=ü")
        .html("b.example/3?x=%C3%BC", "there");
    var page = (Fetched.Page) fetch("http://a.example/1");
    assertThat(page.address()).isEqualTo("http://b.example/3?x=%C3%BC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/actuator/env",
        "//127.0.0.1/",
        "http://2130706433/",
        "http://in.example/",
        "file:///etc/hosts",
        "http://u@b.example/",
        "http://b.example:25/",
      })
  void everyHopIsChecked(String location) {
    web.name("in.example", "10.0.0.5");
    web.redirect("a.example/1", 302, "http://b.example/2").redirect("b.example/2", 307, location);
    assertThat(FakeWeb.reason(fetch("http://a.example/1"))).startsWith("refused: ");
    assertThat(web.connects).containsOnly(FakeWeb.PUBLIC);
    assertThat(web.requests()).containsExactly("GET a.example/1", "GET b.example/2");
  }

  @Test
  void fiveRedirectsAreEnough() {
    for (int hop = 0; hop < 20; hop++) {
      web.redirect("a.example/" + hop, 302, "/" + (hop + 1));
    }
    web.html("a.example/20", "there");
    assertThat(FakeWeb.reason(fetch("http://a.example/15"))).isEqualTo("page: there");
    assertThat(FakeWeb.reason(fetch("http://a.example/14")))
        .startsWith("refused: ")
        .contains("5 times");
  }

  @Test
  void whatAPageNamesIsNotFetched() {
    String page = "<meta http-equiv=refresh content='0;url=http://b.example/'><img src=/i.png>";
    web.html("a.example/", page);
    assertThat(FakeWeb.reason(fetch("http://a.example/"))).isEqualTo("page: " + page);
    assertThat(web.requests()).containsExactly("GET a.example/");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    web.page("a.example/", "HTTP/1.1 304 Not Modified")
        .redirect("b.example/", 302, "http://a.example/");
    var known = new Validators("http://a.example/", "\"v1\"", "Sun, 24 Mar 2024 05:05:13 GMT");
    assertThat(fetcher.fetch("http://a.example/", known))
        .isEqualTo(new Fetched.Unchanged("http://a.example/"));
    assertThat(web.heads.getLast())
        .contains("If-None-Match: \"v1\"\n", "If-Modified-Since: Sun, 24 Mar 2024 05:05:13 GMT\n");
    assertThat(fetcher.fetch("http://b.example/", known)).isInstanceOf(Fetched.Unchanged.class);
    assertThat(web.heads.stream().filter(head -> head.contains("b.example")))
        .noneMatch(head -> head.contains("If-None-Match"));
  }

  @ParameterizedTest
  @CsvSource({"429, 120", "503, 120", "429, 'Sun, 24 Mar 2024 12:02:00 GMT'"})
  void aHostThatWantsToBeLeftAloneIs(int status, String retryAfter) {
    var clock = new SetClock("2024-03-24T12:00:00Z");
    fetcher = web.fetcher(List.of(), Duration.ofSeconds(20), clock);
    web.page("a.example/x", "HTTP/1.1 " + status + " Slow", "Retry-After: " + retryAfter)
        .html("a.example/y", "there")
        .html("b.example/", "there");
    String sentence =
        "busy: a.example asks to be left alone for now; try again after 24 March 2024,"
            + " 12:02:01 UTC.";
    assertThat(FakeWeb.reason(fetch("http://a.example/x"))).isEqualTo(sentence);
    int before = web.heads.size();
    assertThat(FakeWeb.reason(fetch("http://a.example/y"))).isEqualTo(sentence);
    assertThat(web.heads).hasSize(before);
    assertThat(FakeWeb.reason(fetch("http://b.example/"))).isEqualTo("page: there");
    clock.set("2024-03-24T12:02:01Z");
    assertThat(FakeWeb.reason(fetch("http://a.example/y"))).isEqualTo("page: there");
  }

  @Test
  void whoCannotBeReachedIsNamed() throws IOException {
    web.close();
    assertThat(FakeWeb.reason(fetch("http://a.example/")))
        .isEqualTo(
            "failed: a.example does not accept connections; check the address or try again later.");
    assertThat(FakeWeb.reason(fetch("http://gone.test/")))
        .startsWith("failed: There is no host gone.test");
  }

  @Test
  void proxiesOfTheMachineAreNotAsked() {
    Supplier<String> fetched = () -> FakeWeb.reason(fetch("http://a.example/"));
    web.html("a.example/", "there");
    String host = System.getProperty("http.proxyHost");
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "1");
    System.setProperty("socksProxyHost", "127.0.0.1");
    System.setProperty("socksProxyPort", "1");
    try {
      assertThat(fetched.get()).isEqualTo("page: there");
      assertThat(web.connects).containsOnly(FakeWeb.PUBLIC);
    } finally {
      for (String key : List.of("http.proxyPort", "socksProxyHost", "socksProxyPort")) {
        System.clearProperty(key);
      }
      if (host == null) {
        System.clearProperty("http.proxyHost");
      } else {
        System.setProperty("http.proxyHost", host);
      }
    }
  }
}
