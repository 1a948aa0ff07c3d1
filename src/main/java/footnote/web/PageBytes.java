package footnote.web;

import footnote.fetch.Fetched;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The bytes of a page, its server's word on them taken into account.
public final class PageBytes {
  private PageBytes() {}

  /// The server's word on the charset counts where the bytes are not UTF-8 anyway; where it says
  /// that they are and they are not, the page is asked.
  public static byte[] utf8(Fetched.Page page) {
    @Nullable Charset charset = page.charset();
    if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
      return page.bytes();
    }
    boolean escaped = charset.name().startsWith("ISO-2022");
    return escaped || !isUtf8(page.bytes())
        ? new String(page.bytes(), charset).getBytes(StandardCharsets.UTF_8)
        : page.bytes();
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
