package footnote.cli;

import footnote.embedding.Models;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// Starts the parts of Footnote that a command needs.
record Start(Class<?> server, Class<?> parts, List<String> settings) {
  private static final String LEVEL = "--logging.level.footnote=";

  /// Without the web server, and silent unless something is wrong.
  ConfigurableApplicationContext quietly() {
    var quiet = new ArrayList<>(settings);
    if (settings.stream().noneMatch(setting -> setting.startsWith(LEVEL))) {
      quiet.add(LEVEL + "WARN");
    }
    return builder(parts)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .initializers(c -> c.getBeanFactory().registerSingleton("json", new JsonMapper()))
        .run(array(quiet));
  }

  /// With the web server.
  ConfigurableApplicationContext serving() {
    return builder(server).web(WebApplicationType.SERVLET).run(array(settings));
  }

  private static SpringApplicationBuilder builder(Class<?> application) {
    Models models = Models.load();
    return new SpringApplicationBuilder(application)
        .initializers(c -> c.getBeanFactory().registerSingleton("models", models));
  }

  private static String[] array(List<String> settings) {
    return settings.toArray(String[]::new);
  }
}
