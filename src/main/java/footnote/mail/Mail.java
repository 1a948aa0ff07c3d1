package footnote.mail;

import footnote.article.Draft;
import footnote.article.Pages;
import footnote.article.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.MimeConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A message (RFC 5322) becomes an article: its subject is the title, its sender the author. Of
/// plain text and HTML that say the same the plain text is read.
public final class Mail {
  private static final Logger log = LoggerFactory.getLogger(Mail.class);
  private static final int LONGEST_LINE = 1 << 20;
  private static final int MOST_HEADERS = 2000;
  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(LONGEST_LINE)
          .setMaxHeaderCount(MOST_HEADERS)
          .setMaxHeaderLen(LONGEST_LINE)
          .build();

  private Mail() {}

  public static Reading read(String id, byte[] bytes) {
    var parser = new MimeStreamParser(CONFIG);
    var parts = new MailParts();
    parser.setContentDecoding(true);
    parser.setNoRecurse();
    parser.setContentHandler(parts);
    try {
      parser.parse(new ByteArrayInputStream(bytes));
    } catch (MimeException | IOException | RuntimeException | StackOverflowError e) {
      return new Reading.Refused("It is not a message that can be read; save it again.");
    }
    MailHead head = parts.head();
    if (head.isEmpty()) {
      return new Reading.Refused("It does not begin with a message's head (From, Subject, Date).");
    }
    if (parts.attachments() > 0) {
      log.info("{}: {} attachments are not read; save them as files", id, parts.attachments());
    }
    return Draft.of(
            head.subject(), parts.text(), null, head.sender(), head.date(), null, Pages.NONE)
        .read(id);
  }
}
