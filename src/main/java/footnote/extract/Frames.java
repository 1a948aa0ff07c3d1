package footnote.extract;

import footnote.extract.Extract.Fact;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What passes between the process that reads a document and the one that asked: a magic number,
/// then frames of a kind, a length and UTF-8. Nothing that is read is believed: every length has
/// a limit, and only a whole message counts.
public final class Frames {
  /// Bytes of text in all.
  static final int MOST_TEXT = 20 << 20;

  private static final int MOST_PARTS = 200_000;
  private static final int MOST_FACT = 4096;
  private static final int MAGIC = 0x464E5458;
  private static final byte PART = 'P';
  private static final byte REFUSAL = 'R';
  private static final byte END = 'E';
  private static final byte FACTS = 16;

  /// What a process had to say.
  public sealed interface Message {
    /// The text of a document.
    record Told(Extract extract) implements Message {}

    /// The document gives none.
    record Refusing(Refusal refusal) implements Message {}
  }

  /// A message that is cut, too long, or none.
  public static final class Nonsense extends IOException {
    private static final long serialVersionUID = 1L;

    Nonsense(String problem) {
      super(problem);
    }
  }

  private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
  private final List<String> parts = new ArrayList<>();
  private int left = MOST_TEXT;

  private Frames() {}

  static void write(Message message, OutputStream to) throws IOException {
    var out = new DataOutputStream(to);
    out.writeInt(MAGIC);
    switch (message) {
      case Message.Refusing(var refusal) -> frame(out, REFUSAL, refusal.name());
      case Message.Told(var extract) -> {
        for (var fact : extract.facts().entrySet()) {
          String value = fact.getValue();
          frame(
              out,
              (byte) (FACTS + fact.getKey().ordinal()),
              value.substring(0, Math.min(value.length(), MOST_FACT / 3)));
        }
        for (String part : extract.parts()) {
          frame(out, PART, part);
        }
      }
    }
    frame(out, END, "");
    out.flush();
  }

  private static void frame(DataOutputStream out, byte kind, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(kind);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /// Reads one message.
  ///
  /// @throws Nonsense it is not whole and within all limits
  public static Message read(InputStream from) throws IOException {
    var in = new DataInputStream(from);
    try {
      if (in.readInt() != MAGIC) {
        throw new Nonsense("another beginning");
      }
      return new Frames().message(in);
    } catch (EOFException e) {
      throw new Nonsense("cut");
    } catch (CharacterCodingException e) {
      throw new Nonsense("not UTF-8");
    }
  }

  private Message message(DataInputStream in) throws IOException {
    while (true) {
      byte kind = in.readByte();
      switch (kind) {
        case END -> {
          text(in, 0);
          return new Message.Told(new Extract(facts, parts));
        }
        case REFUSAL -> {
          return new Message.Refusing(refusal(text(in, MOST_FACT)));
        }
        case PART -> part(in);
        default -> facts.put(fact(kind), text(in, MOST_FACT));
      }
    }
  }

  private void part(DataInputStream in) throws IOException {
    String part = text(in, left);
    left -= part.length();
    if (parts.size() == MOST_PARTS) {
      throw new Nonsense("too many parts");
    }
    parts.add(part);
  }

  private static Refusal refusal(String name) throws Nonsense {
    for (Refusal refusal : Refusal.values()) {
      if (refusal.name().equals(name)) {
        return refusal;
      }
    }
    throw new Nonsense("unknown refusal");
  }

  private static Fact fact(byte kind) throws Nonsense {
    int number = kind - FACTS;
    if (number < 0 || number >= Fact.values().length) {
      throw new Nonsense("unknown frame");
    }
    return Fact.values()[number];
  }

  private static String text(DataInputStream in, int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new Nonsense("too long");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new Nonsense("cut");
    }
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
