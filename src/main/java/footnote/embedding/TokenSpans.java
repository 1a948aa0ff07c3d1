package footnote.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;

/// Where the tokens of a text stand in it, without the model's own markers: UTF-16 units, half
/// open.
final class TokenSpans {
  private final int[] starts;
  private final int[] ends;

  private TokenSpans(int tokens) {
    starts = new int[tokens];
    ends = new int[tokens];
  }

  /// The tokenizer counts code points.
  static TokenSpans of(String text, Encoding encoding) {
    CharSpan[] given = encoding.getCharTokenSpans();
    // The first and the last token are the model's own.
    var spans = new TokenSpans(given.length - 2);
    int point = 0;
    int unit = 0;
    for (int i = 0; i < spans.starts.length; i++) {
      CharSpan span = given[i + 1];
      int length = 0;
      // A token that stands for nothing in the text has no place there.
      if (span != null) {
        unit = text.offsetByCodePoints(unit, span.getStart() - point);
        point = span.getStart();
        length = text.offsetByCodePoints(unit, span.getEnd() - point) - unit;
      }
      spans.starts[i] = unit;
      spans.ends[i] = length == 0 ? unit : withMarks(text, unit + length);
    }
    return spans;
  }

  /// The tokenizer drops accents that are written as marks of their own; they belong to the token.
  private static int withMarks(String text, int end) {
    int with = end;
    while (with < text.length()
        && Character.getType(text.codePointAt(with)) == Character.NON_SPACING_MARK) {
      with += Character.charCount(text.codePointAt(with));
    }
    return with;
  }

  int size() {
    return starts.length;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }
}
