package footnote.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two processes and one data folder.
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class DataFolderIT {
  /// The other process: holds the folder until it is told to end.
  public static void main(String[] args) throws IOException {
    try (var folder = DataFolder.take(Path.of(args[0]))) {
      System.out.println("held " + folder.resolve("lock"));
      System.in.read();
    }
  }

  @Test
  void refusesAFolderThatAnotherProcessHoldsUntilThatEnds(@TempDir Path parent) throws Exception {
    Path path = parent.resolve("data");
    Process other = start(path);
    try {
      assertThat(other.inputReader().readLine()).startsWith("held ");
      assertThatExceptionOfType(DataFolder.InUse.class)
          .isThrownBy(() -> DataFolder.take(path))
          .withMessageContaining("The data folder " + path + " is in use by another Footnote")
          .withMessageContaining("(process " + other.pid() + ")")
          .withMessageContaining("--footnote.data-dir=FOLDER");
      other.outputWriter().close();
      assertThat(other.waitFor()).isZero();
    } finally {
      other.destroyForcibly();
    }
    DataFolder.take(path).close();
  }

  @Test
  void takesAFolderWhoseHolderWasKilled(@TempDir Path parent) throws Exception {
    Path path = parent.resolve("data");
    Process other = start(path);
    try {
      assertThat(other.inputReader().readLine()).startsWith("held ");
    } finally {
      other.destroyForcibly();
    }
    other.waitFor();
    DataFolder.take(path).close();
  }

  private static Process start(Path path) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            DataFolderIT.class.getName(),
            path.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
