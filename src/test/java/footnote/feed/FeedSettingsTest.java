package footnote.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/// What may be set, and what is said of the rest.
class FeedSettingsTest {
  private static MockEnvironment with(String... pairs) {
    var environment = new MockEnvironment();
    for (int i = 0; i < pairs.length; i += 2) {
      environment.setProperty(pairs[i], pairs[i + 1]);
    }
    return environment;
  }

  @Test
  void aListAndTheKeysBelowIt() {
    assertThat(FeedSettings.of(with()))
        .isEqualTo(new FeedSettings(java.util.List.of(), Duration.ofMinutes(15), true));
    var set =
        FeedSettings.of(
            with(
                "footnote.feeds", "https://a.example/1, https://b.example/2,",
                "footnote.feeds.every", "2h",
                "footnote.feeds.keep", "remove"));
    assertThat(set.addresses()).containsExactly("https://a.example/1", "https://b.example/2");
    assertThat(set.every()).isEqualTo(Duration.ofHours(2));
    assertThat(set.keep()).isFalse();
    var other =
        FeedSettings.of(
            with(
                "footnote.articles.feeds", "https://a.example/1",
                "footnote.articles.feed-interval", "5m"));
    assertThat(other.addresses()).containsExactly("https://a.example/1");
    assertThat(other.every()).isEqualTo(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @CsvSource({
    "footnote.feeds, file:///etc/passwd",
    "footnote.feeds.every, 59s",
    "footnote.feeds.every, 31d",
    "footnote.feeds.keep, perhaps",
  })
  void aWrongValueIsNamed(String key, String value) {
    assertThatThrownBy(() -> FeedSettings.of(with(key, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(key + " is “")
        .hasMessageContaining("it can be ");
  }
}
