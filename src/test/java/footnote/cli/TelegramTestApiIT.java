package footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.Footnote;
import footnote.Parts;
import footnote.library.LibraryReady;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A conversation with the bot over a Bot API server that others wrote, npm's `telegram-test-api`,
/// where there is Node.js.
class TelegramTestApiIT {
  private static final String TOKEN = "7654321:AAF-fake_TOKEN-that-must-not-be-seen-01";
  private static final Path OUTPUT = NodeScripts.MODULES.resolve("output.txt");

  @Test
  void answersTextsCommandsAndButtons(@TempDir Path temp) throws Exception {
    NodeScripts.install();
    String modules = NodeScripts.MODULES.toString();
    Process conversation = NodeScripts.start(NodeScripts.command("telegram.mjs", modules, TOKEN));
    try {
      await().atMost(Duration.ofSeconds(20)).until(() -> Files.readString(OUTPUT).contains("\n"));
      String port = Files.readString(OUTPUT).lines().findFirst().orElseThrow();
      var settings =
          List.of(
              "--server.port=0",
              "--footnote.data-dir=" + temp.resolve("data"),
              "--footnote.telegram.token=" + TOKEN,
              "--footnote.telegram.api-url=http://127.0.0.1:" + port);
      try (var parts = new Start(Footnote.class, Parts.class, settings).serving()) {
        Shelf.ready(parts);
        parts.publishEvent(new LibraryReady());
        assertThat(NodeScripts.exit(conversation))
            .as("every check of telegram.mjs, see target/e2e/output.txt")
            .isZero();
      }
    } finally {
      conversation.destroyForcibly();
    }
  }
}
