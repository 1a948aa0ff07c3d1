package footnote.cli;

import footnote.embedding.Models;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// Starts the parts of Footnote that a command needs. To be closed before the process ends.
final class Start implements AutoCloseable {
  private static final String LEVEL = "--logging.level.footnote=";

  private final Class<?> server;
  private final Class<?> parts;
  private final List<String> settings;
  private @Nullable Models models;

  Start(Class<?> server, Class<?> parts, List<String> settings) {
    this.server = server;
    this.parts = parts;
    this.settings = List.copyOf(settings);
  }

  /// Without the web server, and silent unless something is wrong.
  ConfigurableApplicationContext quietly() {
    return quiet(loadingModels(parts));
  }

  /// As [#quietly()], for a command that only reads the record: no model is loaded.
  ConfigurableApplicationContext withoutModels() {
    return quiet(new SpringApplicationBuilder(parts));
  }

  private ConfigurableApplicationContext quiet(SpringApplicationBuilder application) {
    var quiet = new ArrayList<>(settings);
    if (settings.stream().noneMatch(setting -> setting.startsWith(LEVEL))) {
      quiet.add(LEVEL + "WARN");
    }
    return application
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .initializers(c -> c.getBeanFactory().registerSingleton("json", new JsonMapper()))
        .run(array(quiet));
  }

  /// With the web server.
  ConfigurableApplicationContext serving() {
    return loadingModels(server).web(WebApplicationType.SERVLET).run(array(settings));
  }

  private SpringApplicationBuilder loadingModels(Class<?> application) {
    return new SpringApplicationBuilder(application)
        .listeners(new Loading())
        .initializers(c -> c.getBeanFactory().registerSingleton("models", loading()));
  }

  private Models loading() {
    if (models == null) {
      models = Models.load();
    }
    return models;
  }

  /// Waits for what is still loading.
  @Override
  public void close() {
    if (models != null) {
      models.await();
    }
  }

  private static String[] array(List<String> settings) {
    return settings.toArray(String[]::new);
  }

  /// Begins to load as early as it can be done in silence: Spring Boot has just muted the logs that
  /// it has yet to configure.
  private final class Loading implements ApplicationListener<ApplicationStartingEvent> {
    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
      loading();
    }
  }
}
