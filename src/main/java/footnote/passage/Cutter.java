package footnote.passage;

import footnote.article.Article;
import footnote.article.MetadataLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts an article's text into passages of about 120 words: short paragraphs together, a paragraph
/// of up to 160 words whole, a longer one in equal parts.
public final class Cutter {
  private static final int WORDS = 120;
  private static final int WHOLE = 160;
  private static final int HEADINGS = 3;
  private static final int HEADING_UNITS = 120;
  private static final int HEADING_WORDS = 14;
  private static final Pattern FINAL = Pattern.compile("[.!?…;,。！？।؟]$|[.!?…。！？][\"'”’»)\\]]+$");

  public Cutter() {}

  /// Passages in the order of the text, with ordinals from 0.
  public List<Passage> cut(Article article, int revision) {
    List<List<Span>> runs = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    int words = 0;
    for (Paragraph paragraph : paragraphs(article)) {
      int size = paragraph.size();
      if (!open.isEmpty() && words + size > WORDS) {
        runs.add(List.copyOf(open));
        open.clear();
        words = 0;
      }
      if (size > WHOLE) {
        runs.addAll(paragraph.parts(WORDS));
      } else {
        open.addAll(paragraph.sentences());
        words += size;
      }
    }
    if (!open.isEmpty()) {
      runs.add(open);
    }
    return passages(article.id(), revision, runs);
  }

  private static List<Passage> passages(String id, int revision, List<List<Span>> runs) {
    List<Passage> passages = new ArrayList<>();
    for (List<Span> run : runs) {
      passages.add(Passage.of(id, revision, passages.size(), run));
    }
    return passages;
  }

  /// The story's paragraphs, each with the headings that stand above it.
  private static List<Paragraph> paragraphs(Article article) {
    List<Span> blocks = blocks(article.text());
    List<String> lines = blocks.stream().map(block -> block.in(article.text())).toList();
    List<Paragraph> paragraphs = new ArrayList<>();
    Paragraph above = Paragraph.EMPTY;
    int headings = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean title = i == 0 && lines.get(i).equals(article.title());
      if (title || !MetadataLine.isAt(lines, i)) {
        above = above.and(paragraph(article, blocks.get(i)));
        headings++;
        if (!title && !isHeading(lines.get(i)) || headings > HEADINGS) {
          paragraphs.add(above);
          above = Paragraph.EMPTY;
          headings = 0;
        }
      }
    }
    if (headings > 0) {
      paragraphs.add(above);
    }
    return paragraphs;
  }

  private static Paragraph paragraph(Article article, Span block) {
    List<Span> sentences =
        Sentences.of(block.in(article.text()), article.language()).stream()
            .map(sentence -> sentence.shifted(block.start()))
            .toList();
    return Paragraph.of(article.text(), sentences);
  }

  private static List<Span> blocks(String text) {
    List<Span> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int blank = text.indexOf("\n\n", start);
      int end = blank < 0 ? text.length() : blank;
      Span block = Lines.trimmed(text, start, end);
      if (block != null) {
        blocks.add(block);
      }
      start = end + 2;
    }
    return blocks;
  }

  /// A short line without an end; several in a row are a list, not headings.
  private static boolean isHeading(String line) {
    return line.length() <= HEADING_UNITS
        && line.indexOf('\n') < 0
        && Words.count(line) <= HEADING_WORDS
        && !FINAL.matcher(line).find();
  }
}
