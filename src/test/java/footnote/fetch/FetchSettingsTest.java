package footnote.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class FetchSettingsTest {
  private static FetchSettings bind(Map<String, String> keys) {
    return new Binder(new MapConfigurationPropertySource(keys))
        .bindOrCreate("footnote.fetch", FetchSettings.class);
  }

  @Test
  void withoutSettingsOnlyTheInternetIsFetched() {
    assertThat(bind(Map.of()))
        .isEqualTo(
            new FetchSettings(
                List.of(),
                Set.of(80, 443),
                Duration.ofSeconds(20),
                DataSize.ofMegabytes(10),
                5,
                ""));
  }

  @Test
  void namesTheOwnerToServers() {
    var settings = bind(Map.of("footnote.fetch.contact", "https://me.example/bot"));
    assertThat(settings.userAgent()).matches("Footnote/\\S+ \\(.*; \\+https://me\\.example/bot\\)");
  }

  @ParameterizedTest
  @CsvSource({
    "allow, 'localhost,a b'",
    "ports, 0",
    "ports, 70000",
    "timeout, 1ms",
    "timeout, 1h",
    "max-size, 1B",
    "max-size, 1GB",
    "redirects, -1",
    "redirects, 21",
    "contact, a b",
    "contact, (x)",
  })
  void aWrongValueIsASentence(String key, String value) {
    assertThatThrownBy(() -> bind(Map.of("footnote.fetch." + key, value)))
        .rootCause()
        .hasMessageMatching("footnote\\.fetch\\." + key + " is “.*”; it can be .*");
  }
}
