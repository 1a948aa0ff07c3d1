package footnote.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/// The lines at the head of a message that say what it is; of several of a name the first counts.
final class MailHead {
  private static final Pattern ADDRESS = Pattern.compile("<[^<>]*>|\\([^()]*\\)");
  private static final Pattern COMMENT = Pattern.compile("\\s*\\([^()]*\\)\\s*$");
  private static final int LONGEST = 4000;

  private final Map<String, String> fields = new HashMap<>();

  void add(Field field) {
    String body = field.getBody();
    if (body != null && body.length() <= LONGEST) {
      fields.putIfAbsent(field.getNameLowerCase(), body.replaceAll("[\\r\\n]+", ""));
    }
  }

  boolean isEmpty() {
    return subject() == null && sender() == null && date() == null;
  }

  @Nullable String subject() {
    return words("subject");
  }

  /// The name, or the address where no name is given.
  @Nullable String sender() {
    String from = words("from");
    if (from == null) {
      return null;
    }
    String name = ADDRESS.matcher(from).replaceAll("").replace("\"", "").strip();
    return name.isEmpty() ? from.replaceAll("[<>]", "").strip() : name;
  }

  @Nullable String date() {
    String date = fields.get("date");
    return date == null ? null : COMMENT.matcher(date).replaceAll("").strip();
  }

  private @Nullable String words(String name) {
    String raw = fields.get(name);
    if (raw == null || raw.isBlank()) {
      return null;
    }
    try {
      return DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return raw;
    }
  }
}
