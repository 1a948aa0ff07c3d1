package footnote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"'', 0", "'a', 1", "'a\n', 1", "'a\nb', 2", "'a\nb\n\n', 3"})
  void countsTheLinesOfAnArchive(String text, int lines) throws IOException {
    Path file = Files.writeString(folder.resolve("a.JSONL"), text);
    assertThat(Total.of(List.of(file))).isEqualTo(lines);
  }

  @Test
  void otherFilesAndWhatIsNotThereCountOnce() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "a\nb\nc");
    assertThat(Total.of(List.of(text, folder.resolve("none.jsonl"), folder))).isEqualTo(3);
  }
}
