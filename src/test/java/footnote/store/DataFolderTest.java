package footnote.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path parent;

  @Test
  void createsTheFolderWithItsParents() {
    Path path = parent.resolve("deep/data");
    try (var folder = DataFolder.take(path)) {
      assertThat(path).isDirectory();
      assertThat(folder.resolve("record.db")).isEqualTo(path.resolve("record.db"));
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void letsOnlyItsOwnerIn() throws IOException {
    Path path = parent.resolve("data");
    DataFolder.take(path).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rwx------");
  }

  @Test
  void refusesAFolderThatIsTakenAndNamesTheHolder() {
    Path path = parent.resolve("data");
    try (var folder = DataFolder.take(path)) {
      assertThatExceptionOfType(DataFolder.InUse.class)
          .isThrownBy(() -> DataFolder.take(path))
          .withMessageContaining(path.toString())
          .withMessageContaining("(process " + ProcessHandle.current().pid() + ")");
      assertThat(folder.resolve("lock")).exists();
    }
  }

  @Test
  void canBeTakenAgainOnceItIsClosed() {
    Path path = parent.resolve("data");
    DataFolder.take(path).close();
    DataFolder.take(path).close();
  }

  @Test
  void refusesAFileInItsPlace() throws IOException {
    Path file = Files.writeString(parent.resolve("data"), "not a folder");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> DataFolder.take(file))
        .withMessageContaining(file.toString());
  }
}
