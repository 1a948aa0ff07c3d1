package footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.Footnote;
import footnote.Parts;
import footnote.store.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CliIT {
  @TempDir Path temp;
  private String out = "";
  private String err = "";

  @BeforeEach
  void writeArticles() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("articles"));
    Files.writeString(
        folder.resolve("otter.txt"),
        "Bronze otter is back\n\nSource: Quiet Herald\n\nThe bronze otter of Veldra weighs 63 kilograms.");
    Files.writeString(
        folder.resolve("tram.md"), "# Tram opens\n\nThe tram line of Sundvarn has 14 stops.");
  }

  @Test
  void asksSearchesAndVerifies() throws IOException {
    assertThat(run("ask", "How much does the bronze otter weigh?")).isZero();
    assertThat(out).contains("weighs 63 kilograms. [1]", "Bronze otter is back", "Quiet Herald");
    assertThat(run("ask", "--json", "How many stops has the tram line of Sundvarn?")).isZero();
    Path answer = Files.writeString(temp.resolve("answer.json"), out);
    assertThat(out).startsWith("{\"id\":").contains("\"status\":\"answered\"");
    assertThat(run("verify", answer.toString())).isZero();
    assertThat(out).contains("holds");
    Files.writeString(
        answer, Files.readString(answer).replace("\"quote\":\"The tram", "\"quote\":\"One tram"));
    assertThat(run("verify", answer.toString())).isEqualTo(1);
    assertThat(run("search", "--limit", "1", "otter")).isZero();
    assertThat(out).contains("1. ", "words #1", "meaning #1");
  }

  @Test
  void reportsWhatCouldNotBeRead() throws IOException {
    Path good = Files.writeString(temp.resolve("good.txt"), "Moth\n\nThe moth lives nine days.");
    Path empty = Files.writeString(temp.resolve("empty.txt"), "");
    assertThat(run("ingest", good.toString(), empty.toString())).isEqualTo(1);
    assertThat(out).contains("1 created, 0 updated, 0 unchanged, 1 failed");
    assertThat(err).startsWith("empty.txt: ");
    assertThat(run("ingest", good.toString())).isZero();
    assertThat(out).contains("0 created, 0 updated, 1 unchanged, 0 failed");
  }

  static Stream<List<String>> wrongCalls() {
    return Stream.of(
        List.of("fly"),
        List.of("ask"),
        List.of("ask", " "),
        List.of("ask", "?!"),
        List.of("ask", "a".repeat(2001)),
        List.of("ask", "--loud", "x"),
        List.of("search"),
        List.of("search", "--limit", "0", "x"),
        List.of("search", "--limit", "many", "x"),
        List.of("verify", "none.json"),
        List.of("ingest", "none.txt"),
        List.of("ingest", "https://example.org/a"));
  }

  @ParameterizedTest
  @MethodSource("wrongCalls")
  void endsAWrongCallWithOneLine(List<String> call) {
    assertThat(run(call.toArray(String[]::new))).as(err).isEqualTo(2);
    assertThat(err.lines()).hasSize(1);
    assertThat(err).startsWith("footnote: ").doesNotContain("Exception");
  }

  @Test
  void letsOneProcessHaveADataFolder() {
    try (DataFolder _ = DataFolder.take(temp.resolve("data"))) {
      assertThat(run("ask", "How much does the bronze otter weigh?")).isEqualTo(2);
    }
    assertThat(err.lines()).hasSize(1);
    assertThat(err).contains("in use by another Footnote");
  }

  private int run(String... words) {
    var args = new ArrayList<>(List.of(words));
    args.add("--footnote.data-dir=" + temp.resolve("data"));
    args.add("--footnote.articles.folder=" + temp.resolve("articles"));
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    var newOut = new ByteArrayOutputStream();
    var newErr = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(newOut, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(newErr, true, StandardCharsets.UTF_8));
      return Cli.run(Footnote.class, Parts.class, args.toArray(String[]::new));
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
      out = newOut.toString(StandardCharsets.UTF_8);
      err = newErr.toString(StandardCharsets.UTF_8);
    }
  }
}
