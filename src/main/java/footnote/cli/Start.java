package footnote.cli;

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
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .run(quiet.toArray(String[]::new));
  }

  /// With the web server.
  ConfigurableApplicationContext serving() {
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.SERVLET)
        .run(settings.toArray(String[]::new));
  }
}
