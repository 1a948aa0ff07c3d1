package footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import footnote.Footnote;
import footnote.Parts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real browser, where there is one: Debian's chromium, driven by Node.js.
class PageIT {
  private static final Path SCRIPTS = Path.of("src/test/e2e").toAbsolutePath();
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @Test
  void answersInABrowserAtBothWidths(@TempDir Path temp) throws Exception {
    assumeTrue(Files.isExecutable(CHROMIUM), "no chromium on this machine");
    assumeTrue(run(temp, "node", "--version") == 0, "no Node.js on this machine");
    Path modules = Path.of("target/e2e").toAbsolutePath();
    Files.createDirectories(modules);
    Files.copy(
        SCRIPTS.resolve("package.json"),
        modules.resolve("package.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(run(modules, "npm", "install", "--no-package-lock", "--no-audit", "--no-fund"))
        .as("npm install")
        .isZero();
    var settings = List.of("--server.port=0", "--footnote.data-dir=" + temp.resolve("data"));
    try (var parts = new Start(Footnote.class, Parts.class, settings).serving()) {
      Shelf.ready(parts);
      String address =
          "http://127.0.0.1:" + parts.getEnvironment().getRequiredProperty("local.server.port");
      int exit =
          run(
              modules,
              "node",
              SCRIPTS.resolve("e2e.mjs").toString(),
              address,
              modules.toString(),
              modules.resolve("pictures").toString());
      assertThat(exit).as("every check of e2e.mjs, see target/e2e/output.txt").isZero();
    }
  }

  private static int run(Path folder, String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output.txt").toFile())
              .start();
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("%s ends", command[0]).isTrue();
      return process.exitValue();
    } catch (IOException e) {
      return -1;
    }
  }
}
