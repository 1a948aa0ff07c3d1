package footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a folder of strangers may hold.
@Timeout(60)
class FenceTest {
  private static final String TEXT = "The lamp of Brinmouth was lit at nine.";

  @TempDir Path base;
  private Path root;
  private final ArticleFiles files = new ArticleFiles();

  @BeforeEach
  void makeTheFolder() throws IOException {
    root = Files.createDirectory(base.resolve("articles"));
  }

  private String read(Path file) {
    var readings = new ArrayList<String>();
    files.read(root, file, root.relativize(file).toString(), (id, r) -> readings.add(r.toString()));
    return String.join("\n", readings);
  }

  private List<Path> readable() throws IOException {
    return files.list(root).stream().filter(file -> read(file).startsWith("Read[")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/dev/zero", "/etc/passwd", "../secret.txt", "good.txt"})
  void followsNoLink(String target) throws IOException {
    Files.writeString(base.resolve("secret.txt"), "Secret.");
    Path good = Files.writeString(root.resolve("good.txt"), TEXT);
    Path link = Files.createSymbolicLink(root.resolve("link.txt"), Path.of(target));
    assertThat(read(link)).contains("Refused", "links are not followed");
    assertThat(readable()).containsExactly(good);
  }

  @Test
  void readsNothingBehindAFolderThatBecameALink() throws IOException {
    Path inner = Files.createDirectory(root.resolve("inner"));
    Path file = Files.writeString(inner.resolve("a.txt"), TEXT);
    List<Path> listed = files.list(root);
    Files.delete(file);
    Files.delete(inner);
    Path outside = Files.createDirectory(base.resolve("outside"));
    Files.writeString(outside.resolve("a.txt"), "Secret.");
    Files.createSymbolicLink(inner, outside);
    assertThat(read(listed.getFirst())).contains("Refused", "outside the folder");
  }

  @Test
  void waitsForNoPipe() throws Exception {
    Path pipe = root.resolve("pipe.txt");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path good = Files.writeString(root.resolve("good.txt"), TEXT);
    assertThat(read(pipe)).contains("Refused", "not a regular file");
    assertThat(readable()).containsExactly(good);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, larger than 20 MB",
    "a.eml, larger than 20 MB",
    "a.pdf, larger than 100 MB",
    "a.zip, not a whole ZIP",
    "a.jsonl, not UTF-8"
  })
  void readsNoFileOfFiftyGigabytesOfNothing(String name, String reason) throws IOException {
    Path file = root.resolve(name);
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(50L << 30);
    }
    long before = heap();
    long start = System.nanoTime();
    assertThat(read(file)).contains("Refused", reason);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(heap()).isLessThan(before + (8 << 20));
  }

  @Test
  void waitsForNoFileThatGrows() throws Exception {
    Path file = root.resolve("grows.jsonl");
    String line = "{\"id\":\"a\",\"text\":\"%s\"}\n".formatted(TEXT);
    Files.writeString(file, line);
    var lines = new AtomicInteger();
    try (var growing = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      files.read(
          root,
          file,
          "grows.jsonl",
          (id, reading) -> {
            lines.incrementAndGet();
            write(growing, line);
          });
    }
    assertThat(lines).hasValue(1);
  }

  private static void write(OutputStream to, String line) {
    try {
      to.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0007.txt", "a\nb.txt", "a\u202Etxt.txt", "a\u2066.txt", "a\u001b[2J.txt"})
  void refusesANameThatCannotBeShown(String name) throws IOException {
    Path odd = Files.writeString(root.resolve(name), TEXT);
    Path good = Files.writeString(root.resolve("good.txt"), TEXT);
    assertThat(read(odd)).contains("Refused", "rename it");
    assertThat(readable()).containsExactly(good);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$(id).txt", "%2f%2e%2e.txt", "a;b.txt", "..a.txt", "a b'\"c.txt"})
  void readsANameThatIsOnlyOdd(String name) throws IOException {
    Path odd = Files.writeString(root.resolve("x" + name), TEXT);
    assertThat(readable()).containsExactly(odd);
  }

  @Test
  void readsTwentyThousandFiles() throws IOException {
    for (int i = 0; i < 20_000; i++) {
      Files.writeString(root.resolve(i + ".txt"), i % 1000 == 0 ? "" : TEXT);
    }
    long before = heap();
    assertThat(readable()).hasSize(19_980);
    assertThat(heap()).isLessThan(before + (32 << 20));
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
