package footnote.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names of files: what bytes of a name mean, and which names are refused.
public final class Names {
  private static final int LONGEST = 1000;
  private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z]:.*|\\\\.*", Pattern.DOTALL);

  /// Joiners are spelling in some scripts.
  private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

  private Names() {}

  /// UTF-8 where it is that, else the code page of the first ZIP programs.
  static String decoded(byte[] name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      String old = "IBM437";
      return new String(
          name, Charset.isSupported(old) ? Charset.forName(old) : StandardCharsets.ISO_8859_1);
    }
  }

  /// Why a file of an archive cannot have this name; null where it can.
  static @Nullable String problem(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return "Its name is empty or longer than 1,000 characters; rename it.";
    }
    if (ABSOLUTE.matcher(name).matches() || hasParent(name)) {
      return "Its name points out of the archive; pack it again with plain names.";
    }
    return strange(name);
  }

  private static boolean hasParent(String name) {
    return List.of(name.split("[/\\\\]")).contains("..");
  }

  /// Why a file's name is not shown to anybody; null where it can be.
  public static @Nullable String strange(String name) {
    return name.codePoints().anyMatch(Names::isStrange)
        ? "Its name holds characters that cannot be seen or that turn the text around; rename it."
        : null;
  }

  private static boolean isStrange(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> !JOINERS.contains(c);
      default -> c == 0xFFFD;
    };
  }
}
