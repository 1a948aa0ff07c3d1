package footnote;

import footnote.cli.Cli;
import footnote.embedding.Encoder;
import footnote.embedding.Reader;
import java.time.Clock;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/// Footnote: a question answering bot over articles whose every sentence carries a footnote.
@SpringBootApplication(proxyBeanMethods = false)
public class Footnote {
  /// Runs the command line and ends the process with its exit code.
  public static void main(String[] args) {
    System.exit(Cli.run(Footnote.class, args));
  }

  /// Loads what takes long beside what does not.
  @Bean
  AsyncTaskExecutor bootstrapExecutor() {
    return new VirtualThreadTaskExecutor("start-");
  }

  @Bean
  static LazyInitializationExcludeFilter modelsAtOnce() {
    return LazyInitializationExcludeFilter.forBeanTypes(Encoder.class, Reader.class);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
