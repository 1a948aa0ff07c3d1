package footnote;

import footnote.cli.Cli;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;

/// Footnote: a question answering bot over articles whose every sentence carries a footnote.
@Modulithic
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
    value = "footnote.rest",
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import(Parts.class)
public class Footnote {
  /// Runs the command line and ends the process with its exit code.
  public static void main(String[] args) {
    System.exit(Cli.run(Footnote.class, Parts.class, args));
  }
}
