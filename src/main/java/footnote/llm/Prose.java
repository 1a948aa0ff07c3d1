package footnote.llm;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import footnote.llm.Draft.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replies in plain prose, with markers such as `[1]` where the model kept to so much of what it
/// was asked. Each sentence is its own quote: it holds where the model copied it.
final class Prose {
  private static final Pattern MARKER =
      Pattern.compile("\\[(\\d{1,4})(?:\\s*[,;]\\s*\\d{1,4})*\\]");
  private static final Pattern LEADING = Pattern.compile("\\A\\s*(\\[\\d{1,4}\\]\\s*)+");

  private Prose() {}

  static List<Draft> drafts(String reply) {
    return sentences(reply).stream().map(Prose::draft).toList();
  }

  private static Draft draft(String sentence) {
    String text = MARKER.matcher(sentence).replaceAll("").strip();
    List<Claim> claims =
        MARKER
            .matcher(sentence)
            .results()
            .map(match -> new Claim(Integer.parseInt(match.group(1)), text))
            .toList();
    return new Draft(text, claims.isEmpty() ? List.of(new Claim(0, text)) : claims);
  }

  private static List<String> sentences(String reply) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);
    breaks.setText(reply);
    var sentences = new ArrayList<String>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String sentence = reply.substring(start, end);
      Matcher leading = LEADING.matcher(sentence);
      if (!sentences.isEmpty() && leading.find()) {
        // A marker behind a full stop belongs to the sentence before it.
        sentences.add(sentences.removeLast() + leading.group());
        sentence = sentence.substring(leading.end());
      }
      if (!sentence.isBlank()) {
        sentences.add(sentence.strip());
      }
    }
    return sentences;
  }
}
