package footnote.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.MadeFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  private static final int HEADER = 0x02014b50;

  @TempDir Path folder;

  private Archive open(byte[] bytes) throws IOException {
    return Archive.of(FileChannel.open(Files.write(folder.resolve("a.zip"), bytes)));
  }

  private static String text(Archive archive, Entry entry) throws IOException {
    try (InputStream in = archive.open(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void unpacksEachFile() throws IOException {
    Archive archive = open(MadeFiles.zip("a.txt", "One.", "deep/b.txt", "Two."));
    assertThat(archive.entries()).extracting(Entry::name).containsExactly("a.txt", "deep/b.txt");
    assertThat(text(archive, archive.entries().get(1))).isEqualTo("Two.");
    assertThat(text(archive, archive.entries().get(0))).isEqualTo("One.");
  }

  @Test
  void unpacksWhatIsOnlyStored() throws IOException {
    Path file = folder.resolve("stored.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      var entry = new ZipEntry("a.txt");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(4);
      entry.setCrc(crc("One."));
      zip.putNextEntry(entry);
      zip.write("One.".getBytes(StandardCharsets.UTF_8));
    }
    Archive archive = open(Files.readAllBytes(file));
    assertThat(text(archive, archive.entries().getFirst())).isEqualTo("One.");
  }

  private static long crc(String text) {
    var crc = new java.util.zip.CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.txt",
        "a/../../b.txt",
        "a\\..\\b.txt",
        "/etc/a.txt",
        "C:\\a.txt",
        "\\\\host\\a.txt",
        "a\u0007.txt",
        "a\n.txt",
        "a\u202Etxt.exe",
        "a\u0000.txt"
      })
  void refusesAnOddName(String name) throws IOException {
    Archive archive = open(MadeFiles.zip(name, "One.", "good.txt", "Two."));
    Entry odd = archive.entries().getFirst();
    assertThat(odd.problem()).isNotNull();
    assertThatThrownBy(() -> archive.open(odd)).isInstanceOf(BadArchive.class);
    assertThat(text(archive, archive.entries().get(1))).isEqualTo("Two.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a..b.txt", "..a/b.txt", "naïve – 2.txt", "می‌خواهم.txt", "a b (1).txt"})
  void takesAPlainName(String name) throws IOException {
    assertThat(open(MadeFiles.zip(name, "One.")).entries())
        .singleElement()
        .isEqualTo(new Entry(name, 8, 6, 4, crc("One."), 0, null));
  }

  @Test
  void refusesTheSecondOfTwoEntriesOfOneName() throws IOException {
    byte[] bytes = MadeFiles.zip("a.txt", "One.", "b.txt", "Two.");
    Archive archive = open(replaced(bytes, "b.txt", "a.txt"));
    assertThat(archive.entries()).extracting(Entry::name).containsExactly("a.txt", "a.txt");
    assertThat(archive.entries().get(0).problem()).isNull();
    assertThat(archive.entries().get(1).problem()).contains("twice");
  }

  @Test
  void refusesWhatIsEncryptedAndReadsTheRest() throws IOException {
    byte[] bytes = MadeFiles.zip("a.txt", "One.", "b.txt", "Two.");
    ByteBuffer directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = header(bytes);
    directory.putShort(at + 8, (short) (directory.getShort(at + 8) | 1));
    Archive archive = open(bytes);
    assertThat(archive.entries().getFirst().problem()).contains("encrypted");
    assertThat(text(archive, archive.entries().get(1))).isEqualTo("Two.");
  }

  @Test
  void refusesALink() throws IOException {
    byte[] bytes = MadeFiles.zip("a.txt", "/etc/passwd");
    ByteBuffer directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    directory.put(header(bytes) + 5, (byte) 3);
    directory.putInt(header(bytes) + 38, 0xA1FF << 16);
    assertThat(open(bytes).entries().getFirst().problem()).contains("link");
  }

  @Test
  void refusesAFileThatUnpacksToMoreThanItPromised() throws IOException {
    byte[] bytes = MadeFiles.zip("a.txt", "Once upon a time.".repeat(100));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(header(bytes) + 24, 17);
    Archive archive = open(bytes);
    assertThatThrownBy(() -> text(archive, archive.entries().getFirst()))
        .isInstanceOf(BadArchive.class);
  }

  @Test
  void refusesAFileWithAnotherChecksum() throws IOException {
    byte[] bytes = MadeFiles.zip("a.txt", "One.");
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(header(bytes) + 16, 17);
    Archive archive = open(bytes);
    assertThatThrownBy(() -> text(archive, archive.entries().getFirst()))
        .isInstanceOf(BadArchive.class);
  }

  @Test
  void refusesFilesThatLieOverEachOther() {
    byte[] bytes = MadeFiles.zip("a.txt", "x".repeat(100), "b.txt", "y");
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(header(bytes) + 20, 400);
    assertThatThrownBy(() -> open(bytes)).hasMessageContaining("over each other");
  }

  @Test
  void refusesABombUnread() throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("bomb.txt"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 1023; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("good.txt"));
      zip.write("Two.".getBytes(StandardCharsets.UTF_8));
    }
    try (var channel = FileChannel.open(file)) {
      Archive archive = Archive.of(channel);
      assertThatThrownBy(() -> archive.open(archive.entries().getFirst()))
          .hasMessageContaining("200 times");
      assertThat(text(archive, archive.entries().get(1))).isEqualTo("Two.");
    }
  }

  @Test
  void refusesMoreThanAGigabyteInAll() {
    byte[] bytes = MadeFiles.zip("a.txt", "One.");
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(header(bytes) + 24, 1 << 30 | 1);
    assertThatThrownBy(() -> open(bytes)).hasMessageContaining("more than 1 GB");
  }

  @Test
  void refusesEveryCutOfAnArchive() throws IOException {
    byte[] bytes = MadeFiles.zip("a.txt", "One.", "b.txt", "Two.");
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> open(cut)).as("%d bytes", length).isInstanceOf(BadArchive.class);
    }
  }

  @Test
  void neverFailsInAnotherWayWhenABitIsFlipped() throws IOException {
    byte[] bytes = MadeFiles.zip("a.txt", "One.", "b.txt", "Two.");
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        Archive archive = open(flipped);
        for (Entry entry : archive.entries()) {
          assertThat(text(archive, entry)).isIn("One.", "Two.");
        }
      } catch (BadArchive e) {
        assertThat(e.sentence()).endsWith(".");
      }
    }
  }

  @Test
  void refusesASparseFileAtOnce() throws IOException {
    Path file = folder.resolve("sparse.zip");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(50L << 30);
      assertThatThrownBy(() -> Archive.of(sparse.getChannel())).isInstanceOf(BadArchive.class);
    }
  }

  private static int header(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (buffer.getInt(at) != HEADER) {
      at++;
    }
    return at;
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }
}
