package footnote.cli;

import footnote.embedding.Models;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the parts of Footnote that a command needs.
record Start(Class<?> application, List<String> settings) {
  /// Without the web server, and silent unless something is wrong.
  ConfigurableApplicationContext quietly() {
    // What the caller set comes later and wins.
    var quiet = new ArrayList<>(List.of("--logging.level.footnote=WARN"));
    quiet.addAll(settings);
    return builder(WebApplicationType.NONE).lazyInitialization(true).run(array(quiet));
  }

  /// With the web server.
  ConfigurableApplicationContext serving() {
    return builder(WebApplicationType.SERVLET).run(array(settings));
  }

  private SpringApplicationBuilder builder(WebApplicationType type) {
    Models models = Models.load();
    return new SpringApplicationBuilder(application)
        .web(type)
        .initializers(parts -> parts.getBeanFactory().registerSingleton("models", models));
  }

  private static String[] array(List<String> settings) {
    return settings.toArray(String[]::new);
  }
}
