package footnote.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Random;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://a.example, http://a.example/",
    "' https://A.Example/Path?Q=1#part ', https://a.example/Path?Q=1",
    "HTTPS://a.example:443/x, https://a.example/x",
    "http://a.example:8080/x, http://a.example:8080/x",
    "https://a.example?q=1, https://a.example/?q=1",
    "https://de.example/Österreich, https://de.example/%C3%96sterreich",
    "https://bücher.example/, https://xn--bcher-kva.example/",
    "https://a.example/a b|c, https://a.example/a%20b%7Cc",
    "https://a.example/100%, https://a.example/100%25",
    "https://a.example/%7Eann/%E2%82%AC, https://a.example/%7Eann/%E2%82%AC",
    "https://a.example/a/./b/../c/, https://a.example/a/c/",
    "https://a.example/../../etc, https://a.example/etc",
    "https://a.example/x/%2E%2e/y, https://a.example/y",
    "http://my_page.a.example/, http://my_page.a.example/",
    "http://93.184.216.34/x, http://93.184.216.34/x",
    "http://[2606:2800:220:1::1]/, http://[2606:2800:220:1:0:0:0:1]/",
    "http://[::ffff:93.184.216.34]/, http://93.184.216.34/",
  })
  void hasOneReading(String written, String address) throws Stopped {
    assertThat(WebAddress.of(written)).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example/x",
        "ftp://a.example/",
        "file:///etc/hosts",
        "data:text/html,x",
        "http:a.example",
        "http:/a.example",
        "http:///a.example",
        "http://",
        "http://ann@a.example/",
        "http://ann:word@a.example/",
        "http://a.example:80@b.example/",
        "http://a.example\\@b.example/",
        "http://a.example\\b",
        "http://a.example:0/",
        "http://a.example:65536/",
        "http://a.example:-5/",
        "http://a.example:/",
        "http://a.example:8o/",
        "http://a.example:80:80/",
        "http://a.example./",
        "http://a..example/",
        "http://.a.example/",
        "http://-a.example/",
        "http://a%2eexample/",
        "http://a.example%00.b/",
        "http://a\u0000.example/",
        "http://a.exa\tmple/",
        "http://a.example/x\r\nHost: b.example",
        "http://a.example/\u202Etxt",
        "http://a.example/\uD800",
        "http://a b.example/",
        "http://a.exa\u200Bmple/",
        "http://\u24D0.example/",
        "http://\uFF11\uFF10.0.0.1/",
        "http://10.1/",
        "http://167772161/",
        "http://0xa.0.0.1/",
        "http://0x0a000001/",
        "http://012.0.0.1/",
        "http://10.0.0.01/",
        "http://10.0.0.1.1/",
        "http://10.0.0.256/",
        "http://a.0x1/",
        "http://a.7/",
        "http://10.0.0.1./",
        "http://[fe80::1%25lo]/",
        "http://[fe80::1%lo]/",
        "http://[::1/",
        "http://::1/",
        "http://[::g]/",
        "http://[10.0.0.1]/",
        "http://[]/",
        "http://?x",
      })
  void isRefusedWhereItCouldBeReadInTwoWays(String written) {
    assertThatThrownBy(() -> WebAddress.of(written))
        .isInstanceOfSatisfying(
            Stopped.class,
            stopped -> assertThat(stopped.outcome()).isInstanceOf(Fetched.Refused.class));
  }

  /// Addresses made of the pieces that parsers stumble over.
  @Test
  void everyProgramReadsItAlike() {
    String[] pieces = {
      "http://",
      "https://",
      "//",
      "/",
      "\\",
      "@",
      ":",
      "80",
      ":80",
      "?",
      "#",
      "%",
      "%2e",
      "%40",
      ".",
      "..",
      "a",
      "b.example",
      "example",
      "127.0.0.1",
      "[::1]",
      "[",
      "]",
      "0x7f",
      "1",
      "-",
      "_",
      "xn--",
      "xn--a",
      "ü",
      "ß",
      "。",
      "\u200D",
      "\uFF0F",
      "\uFF20",
      " ",
      "|",
      "\"",
      "'",
      "$",
      "&",
      "=",
      ";",
      "(",
      "\uD83D\uDE00",
      "~",
      "^",
      "{",
      "`",
      "+",
      ",",
      "!",
      "*"
    };
    var random = new Random(7);
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      var written = new StringBuilder(random.nextInt(10) > 0 ? "http://" : "");
      random.ints(1 + random.nextInt(8), 0, pieces.length).forEach(p -> written.append(pieces[p]));
      try {
        read += isReadAlike(WebAddress.of(written.toString())) ? 1 : 0;
      } catch (Stopped refused) {
        assertThat(refused.getMessage()).endsWith(".");
      }
    }
    assertThat(read).isGreaterThan(1_000);
  }

  private static boolean isReadAlike(WebAddress address) throws Stopped {
    String text = address.toString();
    assertThat(WebAddress.of(text)).isEqualTo(address);
    assertThat(text).matches("[\\x21-\\x7E]+");
    HttpUrl other = HttpUrl.parse(text);
    assertThat(other).as(text).isNotNull();
    assertThat(Host.isSame(other.host(), address.host())).as(text).isTrue();
    assertThat(other.port()).as(text).isEqualTo(address.port());
    assertThat(other.toString()).as(text).endsWith(address.path());
    URI third = URI.create(text);
    assertThat(third.getRawAuthority()).as(text).isEqualTo(text.split("/")[2]);
    assertThat(third.getUserInfo()).as(text).isNull();
    return true;
  }

  @ParameterizedTest
  @CsvSource({
    "/y, https://a.example/y",
    "y, https://a.example/p/y",
    "../y, https://a.example/y",
    "?z=2, https://a.example/p/x?z=2",
    "'', https://a.example/p/x?q=1",
    "#top, https://a.example/p/x?q=1",
    "//b.example/y, https://b.example/y",
    "http://b.example/y, http://b.example/y",
    "/größe, https://a.example/gr%C3%B6%C3%9Fe",
  })
  void leadsFromPageToPage(String location, String address) throws Stopped {
    assertThat(WebAddress.of("https://a.example/p/x?q=1").resolve(location)).hasToString(address);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x?utm=1, https://a.example/x, https://a.example/x",
    "https://a.example/x, http://www.a.example/y, http://www.a.example/y",
    "https://de.m.a.example/x, https://de.a.example/x, https://de.a.example/x",
    "https://a.example/x, https://b.example/x, https://a.example/x",
    "https://ann.pages.example/x, https://bob.pages.example/x, https://ann.pages.example/x",
    "https://a.example/x, https://a.example/, https://a.example/x",
    "https://a.example/, https://www.a.example, https://www.a.example/",
    "https://a.example:8443/x, https://a.example/x, https://a.example:8443/x",
    "https://a.example/x, file:///x, https://a.example/x",
    "https://a.example/x, https://a.example@b.example/x, https://a.example/x",
    "https://a.example/x, /y, https://a.example/x",
    "https://a.example/x, , https://a.example/x",
  })
  void thePagesOwnAddressCountsOnItsOwnHost(String found, String named, String address) {
    assertThat(Canonical.of(found, named)).isEqualTo(address);
  }
}
