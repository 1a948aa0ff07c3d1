package footnote.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes become characters: a byte order mark decides, then valid UTF-8, then what the page
/// declares, then what the bytes look like.
///
/// A declaration comes after UTF-8, because text that is valid UTF-8 by chance does not occur,
/// and declarations that lie do.
public final class Decoder {
  private static final int SAMPLE = 64 * 1024;
  private static final int WESTERN_LEAD = 25;
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:charset\\s*=\\s*[\"']?|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"'])([A-Za-z0-9_.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Map<Charset, byte[]> MARKS =
      Map.of(
          StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
          StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE},
          StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});

  private Decoder() {}

  /// Null for content that is not text.
  public static @Nullable String decode(byte[] bytes) {
    String text = new String(bytes, charset(bytes));
    return isText(text) ? text : null;
  }

  private static Charset charset(byte[] bytes) {
    for (var mark : MARKS.entrySet()) {
      byte[] start = mark.getValue();
      if (Arrays.equals(bytes, 0, Math.min(bytes.length, start.length), start, 0, start.length)) {
        return mark.getKey();
      }
    }
    Charset wide = withoutMark(bytes);
    if (wide != null) {
      return wide;
    }
    boolean utf8 = isUtf8(bytes);
    Charset declared = utf8 && !isAscii(bytes) ? null : declared(bytes);
    if (declared != null) {
      return declared;
    }
    return utf8 ? StandardCharsets.UTF_8 : guessed(bytes);
  }

  /// UTF-16 shows itself by zeros on one side of nearly every pair.
  private static @Nullable Charset withoutMark(byte[] bytes) {
    int[] zeros = new int[2];
    int length = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if (bytes.length % 2 != 0 || Math.max(zeros[0], zeros[1]) < Math.max(1, length / 20)) {
      return null;
    }
    if (zeros[0] > 10 * zeros[1]) {
      return StandardCharsets.UTF_16BE;
    }
    return zeros[1] > 10 * zeros[0] ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b == 0x1B) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher found = DECLARED.matcher(head);
    if (!head.stripLeading().startsWith("<") || !found.find()) {
      return null;
    }
    String name = found.group(1);
    return name.toLowerCase(Locale.ROOT).startsWith("utf") ? null : named(name);
  }

  private static @Nullable Charset named(String name) {
    try {
      return switch (name.toUpperCase(Locale.ROOT)) {
        case "ISO-8859-1", "US-ASCII", "LATIN1" -> WESTERN;
        case "ISO-8859-9" -> Charset.forName("windows-1254");
        default -> Charset.isSupported(name) ? Charset.forName(name) : null;
      };
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  private static Charset guessed(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
    List<CharsetMatch> matches =
        Arrays.stream(new CharsetDetector().setText(sample).detectAll())
            .filter(match -> !match.getName().startsWith("UTF"))
            .toList();
    boolean foreign = hasForeignWords(sample);
    int western =
        matches.stream()
            .filter(match -> match.getName().equals("ISO-8859-1"))
            .mapToInt(CharsetMatch::getConfidence)
            .max()
            .orElse(0);
    return matches.stream()
        .filter(match -> foreign ? !isLatin(match) : wins(match, western))
        .map(match -> named(match.getName()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(WESTERN);
  }

  private static boolean wins(CharsetMatch match, int western) {
    return match.getConfidence() > western + WESTERN_LEAD;
  }

  private static boolean isLatin(CharsetMatch match) {
    return match.getName().matches("ISO-8859-[129]|windows-125[0234]");
  }

  /// In a Latin text bytes above ASCII stand between ASCII letters; three and more in a row, in
  /// most places where they occur, are another alphabet.
  private static boolean hasForeignWords(byte[] bytes) {
    int foreign = 0;
    int all = 0;
    int run = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && bytes[i] < 0) {
        run++;
        all++;
      } else {
        foreign += run >= 3 ? run : 0;
        run = 0;
      }
    }
    return foreign * 2 > all;
  }

  private static boolean isText(String text) {
    int strange = 0;
    int zeros = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        zeros++;
      } else if (c == '\uFFFD'
          || Character.isISOControl(c) && "\t\n\r\f\u000B\u0085".indexOf(c) < 0) {
        strange++;
      }
    }
    return strange <= text.length() / 33 && zeros <= text.length() / 10;
  }
}
