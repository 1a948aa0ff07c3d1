package footnote.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fetching by https from a server whose certificate is for `a.example` alone.
class SecureIT {
  private static final String PASSWORD = "changeit";
  private static final String TRUSTED = "javax.net.ssl.trustStore";

  @TempDir static Path folder;
  private static Path keys;

  @BeforeAll
  static void makeKeys() throws Exception {
    keys = folder.resolve("keys.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                List.of(
                    keytool,
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-alias",
                    "a",
                    "-dname",
                    "CN=a.example",
                    "-ext",
                    "SAN=dns:a.example",
                    "-keystore",
                    keys.toString(),
                    "-storepass",
                    PASSWORD,
                    "-storetype",
                    "PKCS12"))
            .inheritIO()
            .start();
    assertThat(made.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private static ServerSocketFactory sockets() throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }

  @Test
  void theCertificateHasToBeForTheName() throws Exception {
    try (var web = new FakeWeb(sockets())) {
      System.setProperty(TRUSTED, keys.toString());
      System.setProperty(TRUSTED + "Password", PASSWORD);
      Fetcher fetcher;
      try {
        fetcher = web.fetcher();
      } finally {
        System.clearProperty(TRUSTED);
        System.clearProperty(TRUSTED + "Password");
      }
      web.html("a.example/", "there").redirect("a.example/down", 302, "http://a.example/");
      assertThat(fetcher.fetch("https://a.example/", Validators.NONE))
          .isInstanceOf(Fetched.Page.class);
      assertThat(fetcher.fetch("https://b.example/", Validators.NONE))
          .isInstanceOfSatisfying(
              Fetched.Failed.class,
              failed -> assertThat(failed.reason()).startsWith("The secure connection to b."));
      assertThat(fetcher.fetch("https://a.example/down", Validators.NONE))
          .isInstanceOfSatisfying(
              Fetched.Refused.class,
              refused -> assertThat(refused.reason()).contains("from https to http"));
      assertThat(web.connects).containsOnly(FakeWeb.PUBLIC);
      assertThat(web.requests()).containsExactly("GET a.example/", "GET a.example/down");
    }
  }

  @Test
  void anUnknownCertificateIsNotTrusted() throws Exception {
    try (var web = new FakeWeb(sockets())) {
      assertThat(web.fetcher().fetch("https://a.example/", Validators.NONE))
          .isInstanceOf(Fetched.Failed.class);
      assertThat(web.heads).isEmpty();
    }
  }
}
