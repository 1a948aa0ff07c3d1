package footnote.mail;

import footnote.article.Decoder;
import footnote.article.HtmlText;
import footnote.article.WrappedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;

/// The parts of a message as they come by. Attachments are counted and never kept, other
/// messages in it are attachments.
final class MailParts extends AbstractContentHandler {
  private static final int NONE = 0;
  private static final Set<String> TEXTS = Set.of("text/plain", "text/html");
  private static final Set<String> ANY_TEXT = Set.of("us-ascii", "ascii", "utf-8", "utf8");

  /// A text of the message; those of one choice say the same.
  private record Part(boolean html, int choice, String text) {}

  private final MailHead head = new MailHead();
  private final List<Part> parts = new ArrayList<>();
  private final Deque<Integer> choices = new ArrayDeque<>();
  private boolean inHead = true;
  private boolean attached;
  private int choice;
  private int attachments;

  MailHead head() {
    return head;
  }

  int attachments() {
    return attachments;
  }

  @Override
  public void startHeader() {
    attached = false;
  }

  @Override
  public void field(Field field) {
    if (inHead) {
      head.add(field);
    }
    String body = field.getBody();
    attached |=
        field.getNameLowerCase().equals("content-disposition")
            && body != null
            && body.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
  }

  @Override
  public void endHeader() {
    inHead = false;
  }

  @Override
  public void startMultipart(BodyDescriptor about) {
    boolean alternative = "alternative".equalsIgnoreCase(about.getSubType());
    choices.push(alternative ? ++choice : choices.isEmpty() ? NONE : choices.peek());
  }

  @Override
  public void endMultipart() {
    choices.pop();
  }

  @Override
  public void body(BodyDescriptor about, InputStream in) throws IOException {
    String type = about.getMimeType().toLowerCase(Locale.ROOT);
    if (attached || !TEXTS.contains(type)) {
      attachments++;
      return;
    }
    boolean html = type.equals("text/html");
    String text = decoded(in.readAllBytes(), about.getCharset());
    parts.add(
        new Part(
            html,
            choices.isEmpty() ? NONE : choices.peek(),
            html ? HtmlText.of(text) : WrappedText.joined(MailQuotes.removed(text))));
  }

  private static String decoded(byte[] bytes, String charset) {
    try {
      if (charset != null
          && !ANY_TEXT.contains(charset.toLowerCase(Locale.ROOT))
          && Charset.isSupported(charset)) {
        return new String(bytes, Charset.forName(charset));
      }
    } catch (IllegalCharsetNameException e) {
      // As if none were named.
    }
    String text = Decoder.decode(bytes);
    return text == null ? "" : text;
  }

  /// What is to be read; nothing of a choice that another part of it makes in plain text.
  String text() {
    Set<Integer> plain =
        parts.stream()
            .filter(part -> !part.html() && part.choice() != NONE && !part.text().isBlank())
            .map(Part::choice)
            .collect(Collectors.toSet());
    return parts.stream()
        .filter(part -> !part.html() || !plain.contains(part.choice()))
        .map(Part::text)
        .collect(Collectors.joining("\n\n"));
  }
}
