package footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.Footnote;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.test.context.TestPropertySource;

/// A server with one key for asking and one for everything.
@TestPropertySource(
    properties =
        // The hashes of "ask-key" and "admin-key".
        "footnote.api.keys=reader:" + KeysIT.ASK_HASH + ",keeper:" + KeysIT.ADMIN_HASH + ":admin")
class KeysIT extends Serving {
  static final String ASK_HASH = "57ece2b7e562e80b7b73777c3ff58e536b526a011efe3aa77b8d61d060a37f7e";
  static final String ADMIN_HASH =
      "69a5265506c94c77b787a7d7377b7685a0eff82e33920a71e7ee22cd6154953e";

  private static final String ASK = "{\"question\":\"who\"}";
  private static final String CHAT = "{\"messages\":[{\"role\":\"user\",\"content\":\"who\"}]}";

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/articles, , 401",
    "GET, /api/v1/articles, Bearer , 401",
    "GET, /api/v1/articles, Bearer wrong, 401",
    "GET, /api/v1/articles, Basic ask-key, 401",
    "GET, /api/v1/articles, Bearer 57ece2b7e562e80b7b73777c3ff58e536b526a011efe3aa77b8d61d060a37f7e, 401",
    "POST, /api/v1/ask, , 401",
    "POST, /api/v1/articles, , 401",
    "DELETE, /api/v1/articles/a, , 401",
    "GET, /api/v1/nothing, , 401",
    "GET, /actuator/prometheus, , 401",
    "GET, /api/v1/articles, Bearer ask-key, 200",
    "POST, /api/v1/ask, Bearer ask-key, 200",
    "GET, /api/v1/search?q=a, Bearer ask-key, 200",
    "POST, /api/v1/articles, Bearer ask-key, 403",
    "DELETE, /api/v1/articles/a, Bearer ask-key, 403",
    "DELETE, //api/v1/articles/a, Bearer ask-key, 403",
    "DELETE, /%61pi/v1/articles/a, , 401",
    "DELETE, /api/v1/%61rticles/a, Bearer ask-key, 403",
    "DELETE, /api/v1;x=1/articles/a, Bearer ask-key, 403",
    "GET, /actuator/prometheus, Bearer ask-key, 403",
    "POST, /api/v1/ask, Bearer admin-key, 200",
    "DELETE, /api/v1/articles/a, Bearer admin-key, 404",
    "GET, /actuator/prometheus, Bearer admin-key, 200",
    "GET, /v1/models, , 401",
    "POST, /v1/chat/completions, , 401",
    "POST, /v1/chat/completions, Bearer wrong, 401",
    "POST, /%761/chat/completions, , 401",
    "GET, /v1/models, Bearer ask-key, 200",
    "POST, /v1/chat/completions, Bearer ask-key, 200",
    "GET, /, , 200",
    "GET, /footnote.js, , 200",
    "GET, /actuator/health, , 200"
  })
  void aKeyOpensWhatItsRoleMayDo(String method, String path, String key, int status) {
    var response = with(key, method, path, path.startsWith("/api") ? ASK : CHAT);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    if (status == 401) {
      assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
    if (status > 400) {
      boolean openAi = path.endsWith("/models") || path.endsWith("/completions");
      String words = openAi ? "/error/message" : "/detail";
      assertThat(json(response).at(words).asString()).isNotBlank();
      assertThat(json(response).at("/error/code").asString("").equals("invalid_api_key"))
          .isEqualTo(openAi);
    }
  }

  @Test
  void anAdminMayChangeArticles() {
    String body = "{\"id\":\"key\",\"text\":\"The key hangs behind the door.\"}";
    String admin = "Bearer admin-key";
    assertThat(with(admin, "POST", "/api/v1/articles", body).statusCode()).isEqualTo(201);
    assertThat(with(admin, "DELETE", "/api/v1/articles/key", "").statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> with(String key, String method, String path, String body) {
    String sent = method.equals("POST") ? body : null;
    return key == null
        ? call(method, path, sent, "Content-Type", JSON)
        : call(method, path, sent, "Content-Type", JSON, "Authorization", key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "10.1.2.3"})
  void withoutKeysItDoesNotStartWhereOthersCanReachIt(String address, @TempDir Path temp) {
    assertThatThrownBy(() -> start(temp, "--server.address=" + address))
        .rootCause()
        .hasMessageContainingAll(
            "server.address is ", "footnote.api.keys is empty", "server.address=127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader", "reader:abc", "reader:" + ASK_HASH + ":boss"})
  void aKeyThatIsNoKeyStopsTheStart(String key, @TempDir Path temp) {
    assertThatThrownBy(() -> start(temp, "--footnote.api.keys=" + key))
        .rootCause()
        .hasMessageContainingAll("footnote.api.keys holds", "name:sha256")
        .hasMessageNotContaining(ASK_HASH);
  }

  private static void start(Path temp, String setting) {
    new SpringApplicationBuilder(Footnote.class)
        .web(WebApplicationType.SERVLET)
        .run("--server.port=0", "--footnote.data-dir=" + temp.resolve("data"), setting)
        .close();
  }
}
