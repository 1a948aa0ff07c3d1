package footnote;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Footnote: a question answering bot over articles.
@SpringBootApplication
public class Footnote {
  /// Runs the command line.
  public static void main(String[] args) {
    SpringApplication.run(Footnote.class, args);
  }
}
