package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TelegramSettingsTest {
  @Test
  void aTokenIsEnough() {
    var settings = settings(Map.of());
    assertThat(settings.server()).hasToString("https://api.telegram.org");
    assertThat(settings.perMinute()).isEqualTo(10);
    assertThat(settings.perDay()).isEqualTo(200);
    assertThat(settings.allowed()).isEmpty();
    assertThat(settings.hasWebhook()).isFalse();
    assertThat(settings.toString()).doesNotContain(FakeTelegram.TOKEN);
  }

  @Test
  void takesListsWithCommas() {
    var settings = settings(Map.of("allowed-chats", "7, -1001,", "admins", "9"));
    assertThat(settings.allowed()).containsExactlyInAnyOrder(7L, -1001L);
    assertThat(settings.adminIds()).containsExactly(9L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "token         | a b!                   | letters, digits",
        "token         | ../x                   | letters, digits",
        "api-url       | ftp://api.telegram.org | http or https",
        "api-url       | https://a.b/path       | without a path",
        "api-url       | https://u:p@a.b        | http or https",
        "allowed-chats | 7,@news                | “@news”; it can be whole numbers",
        "admins        | me                     | “me”; it can be whole numbers",
        "webhook-url   | http://a.b/            | “http://a.b/”; it can be an https address",
        "webhook-url   | https://a.b/           | webhook-secret has 0 characters",
        "per-minute    | 0                      | “0”; it can be between 1 and 1000",
        "per-day       | 1000000                | “1000000”; it can be between 1 and 100000",
      })
  void aBadValueIsNamedWithWhatIsAllowed(String key, String value, String says) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unwrapped(Map.of(key, value)))
        .withMessageContaining("footnote.telegram." + (says.startsWith("webhook") ? "" : key))
        .withMessageContaining(says)
        .withMessageNotContaining(FakeTelegram.TOKEN);
  }

  @Test
  void aBadSecretIsNotShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                unwrapped(
                    Map.of("webhook-url", "https://a.b/hook", "webhook-secret", "hush, hush")))
        .withMessageContaining("webhook-secret has 10 characters")
        .withMessageNotContaining("hush");
  }

  private static TelegramSettings unwrapped(Map<String, String> values) {
    try {
      return settings(values);
    } catch (org.springframework.boot.context.properties.bind.BindException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw (IllegalArgumentException) cause;
    }
  }

  private static TelegramSettings settings(Map<String, String> values) {
    var all = new LinkedHashMap<String, Object>();
    all.put("footnote.telegram.token", FakeTelegram.TOKEN);
    values.forEach((key, value) -> all.put("footnote.telegram." + key, value));
    return new Binder(new MapConfigurationPropertySource(all))
        .bind("footnote.telegram", Bindable.of(TelegramSettings.class))
        .get();
  }
}
