package footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// End-to-end scripts for Node.js, with the packages that they need.
final class NodeScripts {
  private static final Path SCRIPTS = Path.of("src/test/e2e").toAbsolutePath();

  /// Where the packages are, and what a script leaves.
  static final Path MODULES = Path.of("target/e2e").toAbsolutePath();

  private NodeScripts() {}

  /// Gets the packages; passes the test over where there is no Node.js.
  static synchronized void install() throws Exception {
    Files.createDirectories(MODULES);
    assumeTrue(run(List.of("node", "--version")) == 0, "no Node.js on this machine");
    Files.copy(
        SCRIPTS.resolve("package.json"),
        MODULES.resolve("package.json"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(run(List.of("npm", "install", "--no-package-lock", "--no-audit", "--no-fund")))
        .as("npm install")
        .isZero();
  }

  static List<String> command(String script, String... arguments) {
    return Stream.concat(
            Stream.of("node", SCRIPTS.resolve(script).toString()), Stream.of(arguments))
        .toList();
  }

  static int run(List<String> command) throws InterruptedException {
    try {
      return exit(start(command));
    } catch (IOException e) {
      return -1;
    }
  }

  /// What it says goes to `target/e2e/output.txt`.
  static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(MODULES.toFile())
        .redirectErrorStream(true)
        .redirectOutput(MODULES.resolve("output.txt").toFile())
        .start();
  }

  static int exit(Process process) throws InterruptedException {
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("%s ends", process.info()).isTrue();
    return process.exitValue();
  }
}
