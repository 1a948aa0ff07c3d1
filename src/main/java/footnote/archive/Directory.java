package footnote.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The directory at the end of a ZIP file (APPNOTE 4.3.12 to 4.3.16), read by hand: how much it
/// holds is known before a byte of it is kept.
final class Directory {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int HEADER = 0x02014b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int HEADER_BYTES = 46;
  private static final long MOST_BYTES = 16L << 20;
  private static final int MOST_ENTRIES = 100_000;
  private static final long HERE_NOT = 0xFFFFFFFFL;
  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final int LINK = 0xA;

  private final SeekableByteChannel file;
  private final Set<String> names = new HashSet<>();
  private long endPosition;

  private Directory(SeekableByteChannel file) {
    this.file = file;
  }

  static List<Entry> of(SeekableByteChannel file) throws IOException {
    try {
      return new Directory(file).entries();
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | EOFException e) {
      throw broken();
    }
  }

  static BadArchive broken() {
    return BadArchive.damaged("It is not a whole ZIP archive; copy or pack it again.");
  }

  private List<Entry> entries() throws IOException {
    ByteBuffer end = end();
    long count = Short.toUnsignedLong(end.getShort(10));
    long bytes = Integer.toUnsignedLong(end.getInt(12));
    long start = Integer.toUnsignedLong(end.getInt(16));
    if (count == 0xFFFF || bytes == HERE_NOT || start == HERE_NOT) {
      ByteBuffer wide = wideEnd(endPosition);
      count = wide.getLong(32);
      bytes = wide.getLong(40);
      start = wide.getLong(48);
    }
    if (count < 0 || count > MOST_ENTRIES || bytes < 0 || bytes > MOST_BYTES) {
      throw new BadArchive("It holds more than 100,000 files; split it.");
    }
    return entries(Bytes.at(file, start, (int) bytes), count);
  }

  private ByteBuffer end() throws IOException {
    long size = file.size();
    int tail = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
    ByteBuffer bytes = Bytes.at(file, size - tail, tail);
    for (int at = tail - END_BYTES; at >= 0; at--) {
      if (bytes.getInt(at) == END) {
        endPosition = size - tail + at;
        return Bytes.at(file, endPosition, END_BYTES);
      }
    }
    throw broken();
  }

  private ByteBuffer wideEnd(long end) throws IOException {
    ByteBuffer locator = Bytes.at(file, end - 20, 20);
    if (locator.getInt(0) != LOCATOR_64) {
      throw broken();
    }
    ByteBuffer wide = Bytes.at(file, locator.getLong(8), 56);
    if (wide.getInt(0) != END_64) {
      throw broken();
    }
    return wide;
  }

  private List<Entry> entries(ByteBuffer directory, long count) throws IOException {
    var entries = new ArrayList<Entry>();
    for (long i = 0; i < count; i++) {
      int at = directory.position();
      if (directory.getInt(at) != HEADER) {
        throw broken();
      }
      int name = Short.toUnsignedInt(directory.getShort(at + 28));
      int extra = Short.toUnsignedInt(directory.getShort(at + 30));
      int comment = Short.toUnsignedInt(directory.getShort(at + 32));
      ByteBuffer header = directory.slice(at, HEADER_BYTES + name + extra);
      entries.add(entry(header.order(directory.order()), name, extra));
      directory.position(at + HEADER_BYTES + name + extra + comment);
    }
    return entries;
  }

  private Entry entry(ByteBuffer header, int nameLength, int extraLength) {
    byte[] raw = new byte[nameLength];
    header.get(HEADER_BYTES, raw);
    String name = Names.decoded(raw);
    var wide = new WideFields(header, HEADER_BYTES + nameLength, extraLength);
    long size = wide.orHere(Integer.toUnsignedLong(header.getInt(24)));
    long packed = wide.orHere(Integer.toUnsignedLong(header.getInt(20)));
    long place = wide.orHere(Integer.toUnsignedLong(header.getInt(42)));
    int method = Short.toUnsignedInt(header.getShort(10));
    return new Entry(
        name,
        method,
        packed,
        size,
        Integer.toUnsignedLong(header.getInt(16)),
        place,
        problem(name, header, method));
  }

  private @Nullable String problem(String name, ByteBuffer header, int method) {
    if ((header.getShort(8) & ENCRYPTED) != 0) {
      return "It is encrypted; pack it without a password.";
    }
    if (method != Entry.STORED && method != Entry.DEFLATED) {
      return "It is compressed in a way that is not read; pack it as an ordinary ZIP.";
    }
    if (header.get(5) == 3 && header.getInt(38) >>> 28 == LINK) {
      return "It is a link; links are not followed.";
    }
    String odd = Names.problem(name);
    return odd != null || names.add(name)
        ? odd
        : "The archive holds this name twice; pack it again.";
  }

  /// The sizes of large files, which stand behind the name in a fixed order (APPNOTE 4.5.3).
  private static final class WideFields {
    private final ByteBuffer header;
    private final int end;
    private int at;

    WideFields(ByteBuffer header, int start, int length) {
      this.header = header;
      this.at = start;
      int last = start + length;
      while (at + 4 <= last && header.getShort(at) != 1) {
        at += 4 + Short.toUnsignedInt(header.getShort(at + 2));
      }
      at += 4;
      this.end = last;
    }

    long orHere(long value) {
      if (value != HERE_NOT || at + 8 > end) {
        return value;
      }
      at += 8;
      return header.getLong(at - 8);
    }
  }
}
