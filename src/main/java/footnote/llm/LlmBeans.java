package footnote.llm;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The language model of this process, where one is set.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ModelSettings.class, PromptSettings.class})
class LlmBeans {
  @Bean
  Prompts prompts(PromptSettings settings) {
    return settings.prompts().isBlank()
        ? Prompts.packaged()
        : Prompts.of(Path.of(settings.prompts()));
  }

  @Bean
  @Nullable LanguageModel languageModel(ModelSettings settings, Prompts prompts, Clock clock) {
    return settings.isSet() ? new LanguageModel(settings, prompts, clock) : null;
  }
}
