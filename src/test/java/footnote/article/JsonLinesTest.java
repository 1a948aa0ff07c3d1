package footnote.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
  private static final String LINE = "{\"id\":\"%s\",\"text\":\"The tower is lit at four.\"}";

  @ParameterizedTest
  @CsvSource({"'\n'", "'\r\n'", "'\r'"})
  void countsLinesHoweverTheyEnd(String end) throws IOException {
    String archive = String.join(end, LINE.formatted("a"), "", "  ", "{no", LINE.formatted("b"));
    assertThat(read(new JsonLines(new StringReader(archive))))
        .containsExactly("1 a", "4 refused", "5 b");
    assertThat(read(new JsonLines(new StringReader(archive + end))))
        .containsExactly("1 a", "4 refused", "5 b");
  }

  @Test
  void aLineThatIsTooLongFailsAloneAndTheNextOnesGoOn() throws IOException {
    String whole = LINE.formatted("whole");
    String longer = LINE.formatted("longer");
    var lines =
        new JsonLines(new StringReader(String.join("\n", whole, longer, whole)), whole.length());
    assertThat(read(lines)).containsExactly("1 whole", "2 refused", "3 whole");
  }

  @Test
  void aLineThatIsTooLongIsNeverHeld() throws IOException {
    var lines = new JsonLines(new Endless(50_000_000), 1000);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(lines.next())
        .isEqualTo(new Reading.Refused("The line is longer than 20 MB; split the article."));
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000_000);
    assertThat(lines.next()).isNull();
  }

  private static List<String> read(JsonLines lines) throws IOException {
    var read = new ArrayList<String>();
    for (Reading next = lines.next(); next != null; next = lines.next()) {
      read.add(
          lines.number()
              + " "
              + (next instanceof Reading.Read(var article) ? article.id() : "refused"));
    }
    return read;
  }

  /// A line of so many letters.
  private static final class Endless extends Reader {
    private int left;

    Endless(int length) {
      left = length;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      int count = Math.min(left, length);
      java.util.Arrays.fill(buffer, offset, offset + count, 'a');
      left -= count;
      return count == 0 ? -1 : count;
    }

    @Override
    public void close() {}
  }
}
