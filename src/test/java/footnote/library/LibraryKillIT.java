package footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that adds articles, again and again: what it acknowledged is kept.
class LibraryKillIT {
  private static final int PER_RUN = 100_000;
  private static final Random RANDOM = new Random(20_261_124);

  /// The process that is killed: adds articles for ever and prints the number of each that is kept.
  public static void main(String[] args) {
    var open = OpenLibrary.in(Path.of(args[0]));
    for (int number = Integer.parseInt(args[1]); ; number++) {
      String line = "kept " + number + ".\n";
      open.library
          .add(OpenLibrary.article(id(number), text(number)), null)
          .thenRun(
              () -> {
                System.out.print(line);
                System.out.flush();
              });
    }
  }

  private static String id(int number) {
    return "n" + number;
  }

  private static String text(int number) {
    return "Number n%d was kept before the lights went out.".formatted(number);
  }

  @Test
  @Timeout(value = 8, unit = TimeUnit.MINUTES)
  void keepsEveryAcknowledgedArticleOnceThroughTwentyKills(@TempDir Path folder) throws Exception {
    keepsEveryAcknowledgedArticleOnce(folder, 20);
  }

  @Test
  @Tag("slow")
  @Timeout(value = 40, unit = TimeUnit.MINUTES)
  void keepsEveryAcknowledgedArticleOnceThroughAHundredKills(@TempDir Path folder)
      throws Exception {
    keepsEveryAcknowledgedArticleOnce(folder, 100);
  }

  private static void keepsEveryAcknowledgedArticleOnce(Path folder, int kills) throws Exception {
    var acknowledged = new TreeSet<Integer>();
    for (int kill = 0; kill < kills; kill++) {
      List<Integer> kept = addUntilKilled(folder, kill * PER_RUN, 1 + RANDOM.nextInt(150));
      assertThat(kept).doesNotHaveDuplicates();
      acknowledged.addAll(kept);
      try (var open = OpenLibrary.in(folder)) {
        (kill < kills - 1 ? kept : acknowledged).forEach(number -> assertKept(open, number));
        assertNothingHalf(open);
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(kills);
  }

  private static List<Integer> addUntilKilled(Path folder, int first, int lines) throws Exception {
    var kept = new ArrayList<Integer>();
    Process process = start(folder, first);
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("kept ") && line.endsWith(".")) {
          kept.add(Integer.parseInt(line.substring(5, line.length() - 1)));
        }
        if (kept.size() == lines) {
          // Unlike Process.destroyForcibly it leaves the last lines to be read.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(kept).as("acknowledged before the kill").hasSizeGreaterThanOrEqualTo(lines);
    return kept;
  }

  private static Process start(Path folder, int first) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LibraryKillIT.class.getName(),
            folder.toString(),
            Integer.toString(first))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void assertKept(OpenLibrary open, int number) {
    assertThat(open.articles.current(id(number)))
        .as("article %d", number)
        .hasValueSatisfying(stored -> assertThat(stored.revision()).isEqualTo(1));
    assertThat(open.find(id(number))).containsExactly(id(number) + "#1#0");
  }

  /// Every article that is listed, acknowledged or not, has its text and is in the index; the index
  /// holds nothing else.
  private static void assertNothingHalf(OpenLibrary open) {
    List<String> ids = open.articles.idsAfter("", Integer.MAX_VALUE);
    assertThat(open.articles.count(List.of())).isEqualTo(ids.size());
    for (String id : ids) {
      assertThat(open.articles.current(id).orElseThrow().article().text())
          .isEqualTo(text(Integer.parseInt(id.substring(1))));
    }
    assertThat(open.index.count()).isEqualTo(ids.size());
    assertThat(open.index.lexical(OpenLibrary.query("lights", ids.size() + 1)))
        .extracting(hit -> hit.passageId())
        .containsExactlyInAnyOrderElementsOf(ids.stream().map(id -> id + "#1#0").toList());
  }
}
