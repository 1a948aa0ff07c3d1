package footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footnote.Footnote;
import footnote.Parts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real browser, where there is one: Debian's chromium, driven by Node.js.
class PageIT {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @Test
  void answersInABrowserAtBothWidths(@TempDir Path temp) throws Exception {
    assumeTrue(Files.isExecutable(CHROMIUM), "no chromium on this machine");
    NodeScripts.install();
    var settings = List.of("--server.port=0", "--footnote.data-dir=" + temp.resolve("data"));
    try (var parts = new Start(Footnote.class, Parts.class, settings).serving()) {
      Shelf.ready(parts);
      String address =
          "http://127.0.0.1:" + parts.getEnvironment().getRequiredProperty("local.server.port");
      String modules = NodeScripts.MODULES.toString();
      String pictures = NodeScripts.MODULES.resolve("pictures").toString();
      assertThat(NodeScripts.run(NodeScripts.command("e2e.mjs", address, modules, pictures)))
          .as("every check of e2e.mjs, see target/e2e/output.txt")
          .isZero();
    }
  }
}
