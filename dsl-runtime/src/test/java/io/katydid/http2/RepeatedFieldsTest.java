package io.katydid.http2;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.net.ScratchBuffers;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hc.core5.http2.hpack.HPackDecoder;
import org.junit.jupiter.api.Test;

/** Fields that a server writes out again, and adds to the table each time. */
class RepeatedFieldsTest {

  private static final int STATUS_200 = 0x88;
  private static final int NEWEST = 0x80 | (StaticTable.SIZE + 1);
  private static final int ETAG = 34;
  private static final int SERVER = 54;

  private final HpackDecoder decoder = new HpackDecoder();
  private final ResponseFields fields = new ResponseFields(new ScratchBuffers());

  private String decoded(byte[] block) throws Violation {
    fields.begin(false);
    decoder.decode(block, 0, block.length, fields);
    assertThat(fields.problem()).isNull();
    return new String(fields.lines(), StandardCharsets.ISO_8859_1);
  }

  /** A status, a literal that is added to the table, and a reference to what was added last. */
  private static byte[] block(int name, String value) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(STATUS_200);
    literal(block, name, value);
    block.write(NEWEST);
    return block.toByteArray();
  }

  private static void literal(ByteArrayOutputStream block, int name, String value) {
    block.write(0x40 | name);
    block.write(value.length());
    block.writeBytes(value.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void decode_sameFieldAgain_isThatFieldAndInTheTable() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(decoded(block(SERVER, "nginx")))
          .isEqualTo("HTTP/2 200\r\nserver: nginx\r\nserver: nginx\r\n");
    }
  }

  @Test
  void decode_valueThatBeginsAsTheLastOne_isAnother() throws Exception {
    for (String value : List.of("nginx", "nginx/1", "ngin", "")) {
      assertThat(decoded(block(SERVER, value)))
          .isEqualTo("HTTP/2 200\r\nserver: %s\r\nserver: %s\r\n".formatted(value, value));
    }
  }

  @Test
  void decode_sameValueOfAnotherName_isOfThatName() throws Exception {
    decoded(block(SERVER, "a"));

    assertThat(decoded(block(ETAG, "a"))).isEqualTo("HTTP/2 200\r\netag: a\r\netag: a\r\n");
  }

  @Test
  void decode_unsoundFieldAgain_isRefusedAgain() throws Exception {
    for (int i = 0; i < 2; i++) {
      byte[] block = block(SERVER, "a\nb");
      fields.begin(false);
      decoder.decode(block, 0, block.length, fields);

      assertThat(fields.problem()).startsWith("a field of it has a name or a value");
    }
  }

  /** The table has to follow, whatever is decoded once: another implementation says how. */
  @Test
  void decode_manyNamesAndValues_isWhatAnotherDecodes() throws Exception {
    HPackDecoder other = new HPackDecoder(4096, StandardCharsets.ISO_8859_1);
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      ByteArrayOutputStream block = new ByteArrayOutputStream();
      block.write(STATUS_200);
      for (int literals = random.nextInt(6); literals >= 0; literals--) {
        literal(block, 20 + random.nextInt(30), "v".repeat(random.nextInt(4) * 25));
      }
      block.write(NEWEST + random.nextInt(5) * Math.min(1, i));
      List<String> lines = new ArrayList<>();
      other
          .decodeHeaders(ByteBuffer.wrap(block.toByteArray()))
          .forEach(header -> lines.add(header.getName() + ": " + header.getValue() + "\r\n"));

      assertThat(decoded(block.toByteArray()))
          .isEqualTo("HTTP/2 200\r\n" + String.join("", lines.subList(1, lines.size())));
    }
  }
}
