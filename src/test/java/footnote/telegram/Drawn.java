package footnote.telegram;

import footnote.answer.Citation;
import footnote.answer.Reply;
import footnote.answer.Sentence;
import footnote.answer.ShortAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Answers of 1 to 20,000 characters of every script, drawn by number.
final class Drawn {
  private static final List<String> WORDS =
      List.of(
          "a",
          "lighthouse",
          "133",
          "3.5%",
          "O’Neill’s",
          "é",
          "e\u0301\u0302",
          "👨‍👩‍👧‍👦",
          "🇩🇪🇫🇷",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "👍🏽",
          "1️⃣",
          "❤️",
          "שלום",
          "בְּרֵאשִׁית",
          "مرحبا",
          "السَّلامُ",
          "١٢٣",
          "\u0600١",
          "东京都",
          "こんにちは世界",
          "한국어",
          "สวัสดีครับ",
          "नमस्ते",
          "क्ष",
          "𝔘𝔫𝔦",
          "𠜎𠜱",
          "🙂🙃",
          "(",
          ")",
          "—",
          "*_~`<b>&amp;",
          "@name",
          "/start",
          "#tag",
          "https://x.example/y",
          "\u200Fرقم\u200F\u200E",
          "\u202Eevil\u202C",
          "\uFEFF",
          "nul\u0000nul",
          "\uD83D",
          "\uDE00",
          "\u0301",
          "\u200D",
          "tab\tline\r\nline",
          "\u2028",
          "\u2067unclosed",
          "\u0D4Eക");

  private Drawn() {}

  /// The same for the same number.
  static Reply reply(long seed) {
    return reply(new Random(seed));
  }

  private static Reply reply(Random random) {
    int size = random.nextInt(10) == 0 ? 1 : 1 + random.nextInt(20_000);
    var sentences = new ArrayList<Sentence>();
    int known = 1 + random.nextInt(random.nextInt(8) == 0 ? 150 : 12);
    for (int length = 0; length < size; length += sentences.getLast().text().length()) {
      int most = Math.min(size - length, random.nextInt(12) == 0 ? 9_000 : 400);
      String text = text(random, most);
      int markers = random.nextInt(15) == 0 ? known : 1 + random.nextInt(Math.min(3, known));
      List<Integer> drawn =
          IntStream.range(0, markers)
              .map(i -> 1 + random.nextInt(known))
              .distinct()
              .boxed()
              .toList();
      sentences.add(new Sentence(text.isBlank() ? "x" : text, drawn));
    }
    List<Citation> citations =
        IntStream.rangeClosed(1, known).mapToObj(marker -> citation(random, marker)).toList();
    String first = Legible.line(sentences.getFirst().text());
    String found = first.substring(0, Graphemes.cut(first, 2 + random.nextInt(20)));
    var answer = new ShortAnswer(found, sentences.getFirst().markers().getFirst(), 0, 1);
    return Made.answered(sentences, citations, answer);
  }

  private static Citation citation(Random random, int marker) {
    String title = text(random, random.nextInt(10) == 0 ? 6_000 : 80);
    String source = random.nextBoolean() ? null : text(random, 30);
    String quote = text(random, random.nextInt(6) == 0 ? 9_000 : 300);
    return Made.citation(marker, title, address(random), source, quote);
  }

  static String address(Random random) {
    return List.of("https://news.example/a?b=c#d", "http://localhost/x", "javascript:alert(1)", "")
        .get(random.nextInt(4));
  }

  static String text(Random random, int most) {
    var text = new StringBuilder();
    int length = 1 + random.nextInt(most);
    while (text.length() < length) {
      switch (random.nextInt(60)) {
        case 0 -> text.append("x").append("\u0300\u0301\u0316\u0317".repeat(random.nextInt(20)));
        case 1 -> text.append("Donaudampfschiff".repeat(random.nextInt(most > 2000 ? 300 : 3)));
        case 2 ->
            text.append("z").append("\u0489\u0322".repeat(random.nextInt(most > 5000 ? 3000 : 3)));
        default -> text.append(WORDS.get(random.nextInt(WORDS.size())));
      }
      text.append(random.nextInt(4) == 0 ? "" : " ");
    }
    return text.substring(0, length);
  }
}
