package footnote.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.extract.Extract.Fact;
import footnote.extract.Frames.Message;
import footnote.extract.Frames.Nonsense;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {
  private static final Message MESSAGE =
      new Message.Told(
          new Extract(Map.of(Fact.TITLE, "Ünïcode"), List.of("Page one.", "", "Page 😀.")));

  private static byte[] bytes(Message message) throws IOException {
    var out = new ByteArrayOutputStream();
    Frames.write(message, out);
    return out.toByteArray();
  }

  private static Message read(byte[] bytes) throws IOException {
    return Frames.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void bringsAMessageAcross() throws IOException {
    assertThat(read(bytes(MESSAGE))).isEqualTo(MESSAGE);
    var refusing = new Message.Refusing(Refusal.ENCRYPTED);
    assertThat(read(bytes(refusing))).isEqualTo(refusing);
  }

  @Test
  void takesNoPartOfAMessage() throws IOException {
    byte[] whole = bytes(MESSAGE);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(Nonsense.class);
    }
  }

  @Test
  void takesOnlyUtf8() throws IOException {
    byte[] bytes = bytes(MESSAGE);
    bytes[bytes.length - 10] = (byte) 0xFF;
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(Nonsense.class);
  }

  @ParameterizedTest
  @CsvSource({
    "P, 2147483647",
    "P, 20971521",
    "P, -1",
    "R, 5000",
    "?, 1",
    "R, 4",
  })
  void believesNoLengthAndNoKind(char kind, int length) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(0x464E5458);
    out.writeByte(kind);
    out.writeInt(length);
    out.write(new byte[64]);
    assertThatThrownBy(() -> read(bytes.toByteArray())).isInstanceOf(Nonsense.class);
  }
}
