package footnote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The bridge was reopened on Monday.  | the BRIDGE, was reopened; on Monday!          | 1
          The bridge was reopened on Monday.  | A tunnel under the hills took years to dig.    | 0
          one two three four five six         | one two three four five seven                  | .6
          one two                             | one two                                        | 1
          one two                             | one three                                      | 0
          桥在星期一重新开放了。              | 桥在星期一重新开放了                           | 1
          桥在星期一重新开放了                | 桥在星期二重新开放了                           | .0909
          หอสมุดแห่งชาติเปิดวันจันทร์              | หอสมุดแห่งชาติเปิดวันจันทร์                         | 1
          पुल सोमवार को फिर खुला               | पुल सोमवार को फिर खुला।                         | 1
          """)
  void comparesTextsByTheirShingles(String one, String other, double likeness) {
    assertThat(Shingles.likeness(Shingles.of(one), Shingles.of(other)))
        .isCloseTo(likeness, within(.001));
  }

  @Test
  void estimatesTheLikenessAndIsReadAsItWasWritten() {
    var random = new Random(7);
    for (int changed : new int[] {0, 5, 20, 60, 400}) {
      String text = words(random, 400);
      var words = text.split(" ");
      IntStream.range(0, changed).forEach(i -> words[random.nextInt(words.length)] = "changed" + i);
      String other = String.join(" ", words);
      Sketch sketch = Sketch.read(Sketch.of(text).write());
      double exact = Shingles.likeness(Shingles.of(text), Shingles.of(other));
      assertThat(sketch.likeness(Sketch.of(other))).isCloseTo(exact, within(.2));
      boolean shares = !Collections.disjoint(sketch.bands(), Sketch.of(other).bands());
      assertThat(shares || exact < .8).isTrue();
    }
  }

  static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "word" + random.nextInt(5_000))
        .collect(Collectors.joining(" "));
  }
}
