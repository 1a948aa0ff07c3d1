package footnote.passage;

import java.util.ArrayList;
import java.util.List;

/// The sentences of one paragraph, with the headings above it, and how many words they have.
record Paragraph(List<Span> sentences, List<Integer> words) {
  static final Paragraph EMPTY = new Paragraph(List.of(), List.of());

  Paragraph {
    sentences = List.copyOf(sentences);
    words = List.copyOf(words);
  }

  static Paragraph of(String text, List<Span> sentences) {
    return new Paragraph(
        sentences, sentences.stream().map(span -> Words.count(span.in(text))).toList());
  }

  int size() {
    return words.stream().mapToInt(Integer::intValue).sum();
  }

  Paragraph and(Paragraph next) {
    List<Span> all = new ArrayList<>(sentences);
    all.addAll(next.sentences);
    List<Integer> counts = new ArrayList<>(words);
    counts.addAll(next.words);
    return new Paragraph(all, counts);
  }

  /// Runs of whole sentences of about the same size, as few as have about `limit` words each.
  List<List<Span>> parts(int limit) {
    int size = size();
    int number = Math.min(sentences.size(), (size + limit - 1) / limit);
    List<List<Span>> parts = new ArrayList<>();
    int from = 0;
    int sum = 0;
    for (int i = 0; i < sentences.size(); i++) {
      sum += words.get(i);
      int next = i + 1 < sentences.size() ? words.get(i + 1) : 0;
      long goal = (long) size * (parts.size() + 1) / Math.max(1, number);
      if (i + 1 == sentences.size() || sum + next / 2 >= goal && parts.size() + 1 < number) {
        parts.add(sentences.subList(from, i + 1));
        from = i + 1;
      }
    }
    return parts;
  }
}
