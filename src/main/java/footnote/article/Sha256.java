package footnote.article;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash that every Java has.
public final class Sha256 {
  private Sha256() {}

  /// Of the bytes one after the other.
  public static byte[] of(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
