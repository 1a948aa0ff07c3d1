package footnote.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import footnote.MadeFiles;
import footnote.extract.Extraction;
import footnote.extract.Frames.Message;
import footnote.extract.Kind;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Real children that behave badly.
class ChildIT {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final long NOTHING = 4 << 20;

  /// A program, the time that it gets, and a word of what is said about it.
  record Bad(Class<?> program, Duration limit, String word) {}

  static final List<Bad> BAD =
      List.of(
          new Bad(Sleeps.class, SHORT, "longer than 2 seconds"),
          new Bad(StopsHalfway.class, SHORT, "longer than 2 seconds"),
          new Bad(EatsMemory.class, LONG, "more than 256 MB"),
          new Bad(WritesGarbage.class, LONG, "save it again"),
          new Bad(ClaimsMuch.class, LONG, "save it again"),
          new Bad(SaysNothing.class, LONG, "nothing that can be understood"),
          new Bad(Dies.class, LONG, "died"));

  @ParameterizedTest
  @FieldSource("BAD")
  void aBadChildIsAReportedFailure(Bad bad) throws Exception {
    var child = new Child(bad.program(), bad.limit());
    long before = heap();
    assertThatThrownBy(() -> child.read(Kind.PDF, InputStream.nullInputStream()))
        .isInstanceOf(ChildFailed.class)
        .hasMessageContaining(bad.word());
    assertThat(heap()).isLessThan(before + NOTHING);
    assertNothingIsLeft();
  }

  @Test
  void aChildThatIsKilledIsAReportedFailure() {
    Thread.ofVirtual()
        .start(
            () ->
                await()
                    .atMost(LONG)
                    .until(() -> children().peek(c -> c.destroyForcibly()).count() > 0));
    assertThatThrownBy(
            () -> new Child(Sleeps.class, LONG).read(Kind.PDF, InputStream.nullInputStream()))
        .isInstanceOf(ChildFailed.class)
        .hasMessageContaining("died");
  }

  @Test
  void aChildSeesNothingOfTheEnvironment() throws Exception {
    assertThat(System.getenv()).isNotEmpty();
    Message message =
        new Child(TellsEnvironment.class, LONG).read(Kind.PDF, InputStream.nullInputStream());
    assertThat(message).isInstanceOf(Message.Told.class);
    assertThat(((Message.Told) message).extract().parts().getFirst())
        .doesNotContain("PATH", "HOME", "JAVA", "OPT_OUT");
  }

  @Test
  void aGoodChildReadsWhileTheHeapOfItsParentStays() throws Exception {
    byte[] pdf = MadeFiles.pdf("T", "The lamp was lit at nine.");
    var child = new Child(Extraction.class, LONG);
    child.read(Kind.PDF, new ByteArrayInputStream(pdf));
    long before = heap();
    for (int i = 0; i < 3; i++) {
      assertThat(child.read(Kind.PDF, new ByteArrayInputStream(pdf)))
          .isInstanceOf(Message.Told.class);
    }
    assertThat(heap()).isLessThan(before + NOTHING);
    assertNothingIsLeft();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static Stream<ProcessHandle> children() {
    return ProcessHandle.current().children();
  }

  private static void assertNothingIsLeft() throws IOException {
    await().atMost(LONG).until(() -> children().findAny().isEmpty());
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.filter(f -> f.getFileName().toString().startsWith("footnote-")))
          .filteredOn(folder -> Files.exists(folder.resolve("document")))
          .isEmpty();
    }
  }

  static final class Sleeps {
    public static void main(String[] args) throws InterruptedException {
      Thread.sleep(Duration.ofHours(1));
    }
  }

  static final class StopsHalfway {
    public static void main(String[] args) throws Exception {
      var out = new DataOutputStream(System.out);
      out.writeInt(0x464E5458);
      out.writeByte('P');
      out.writeInt(1000);
      out.flush();
      Thread.sleep(Duration.ofHours(1));
    }
  }

  static final class EatsMemory {
    public static void main(String[] args) {
      var eaten = new ArrayList<byte[]>();
      while (eaten.size() < 100_000) {
        eaten.add(new byte[1 << 20]);
      }
    }
  }

  static final class WritesGarbage {
    public static void main(String[] args) {
      var random = new Random(7);
      byte[] garbage = new byte[1 << 16];
      while (!System.out.checkError()) {
        random.nextBytes(garbage);
        System.out.write(garbage, 0, garbage.length);
      }
    }
  }

  static final class ClaimsMuch {
    public static void main(String[] args) throws IOException {
      var out = new DataOutputStream(System.out);
      out.writeInt(0x464E5458);
      out.writeByte('P');
      out.writeInt(Integer.MAX_VALUE);
      out.flush();
    }
  }

  static final class SaysNothing {
    public static void main(String[] args) {}
  }

  static final class Dies {
    public static void main(String[] args) {
      Runtime.getRuntime().halt(134);
    }
  }

  static final class TellsEnvironment {
    public static void main(String[] args) throws IOException {
      byte[] names = ("Names: " + System.getenv().keySet()).getBytes();
      var out = new DataOutputStream(System.out);
      out.writeInt(0x464E5458);
      out.writeByte('P');
      out.writeInt(names.length);
      out.write(names);
      out.writeByte('E');
      out.writeInt(0);
      out.flush();
    }
  }
}
