package footnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The benchmarks are run by hand; what they call must still be there.
class BenchTest {
  @TempDir Path classes;

  @ParameterizedTest
  @ValueSource(strings = {"bench", "bench/easy-rag"})
  void compiles(String folder) throws IOException {
    List<Path> sources;
    try (var files = Files.list(Path.of(folder))) {
      // The other side of the comparison needs libraries that Footnote does not have.
      sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("EasyRag.java"))
              .toList();
    }
    assertThat(sources).isNotEmpty();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var errors = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-cp", System.getProperty("java.class.path"), "-d", classes.toString());
      var units = files.getJavaFileObjectsFromPaths(sources);
      boolean done = compiler.getTask(errors, files, null, options, null, units).call();
      assertThat(done).as(errors.toString()).isTrue();
    }
  }
}
