package footnote;

import footnote.cli.Cli;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Footnote: a question answering bot over articles whose every sentence carries a footnote.
@SpringBootApplication(proxyBeanMethods = false)
public class Footnote {
  /// Runs the command line and ends the process with its exit code.
  public static void main(String[] args) {
    System.exit(Cli.run(Footnote.class, args));
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
