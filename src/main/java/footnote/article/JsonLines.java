package footnote.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// An archive of JSON Lines, read line by line. A line that is too long is passed over and never
/// held; those behind it are read.
public final class JsonLines {
  private static final int LONGEST = 20 * 1024 * 1024;

  private final ArticleJson json = new ArticleJson();
  private final BufferedReader in;
  private final int longest;
  private int number;

  public JsonLines(Reader in) {
    this(in, LONGEST);
  }

  /// @param longest in UTF-16 units
  JsonLines(Reader in, int longest) {
    this.in = new BufferedReader(in);
    this.longest = longest;
  }

  /// The number of the line that was read last, from 1.
  public int number() {
    return number;
  }

  /// What the next line that is not blank holds; null at the end.
  public @Nullable Reading next() throws IOException {
    for (int c = in.read(); c >= 0; c = in.read()) {
      number++;
      StringBuilder line = line(c);
      if (line == null) {
        return new Reading.Refused("The line is longer than 20 MB; split the article.");
      }
      String text = line.toString();
      if (!text.isBlank()) {
        return json.read(text);
      }
    }
    return null;
  }

  /// The line that begins with the character, or null for one that is too long.
  private @Nullable StringBuilder line(int first) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = first; c >= 0 && !isEnd(c); c = in.read()) {
      if (line != null) {
        line = line.length() == longest ? null : line.append((char) c);
      }
    }
    return line;
  }

  /// Whether it ends the line; takes both halves of CR LF.
  private boolean isEnd(int c) throws IOException {
    if (c == '\r') {
      in.mark(1);
      if (in.read() != '\n') {
        in.reset();
      }
    }
    return c == '\n' || c == '\r';
  }
}
