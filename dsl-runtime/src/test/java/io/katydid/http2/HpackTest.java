package io.katydid.http2;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.net.ScratchBuffers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http2.hpack.HPackDecoder;
import org.apache.hc.core5.http2.hpack.HPackEncoder;
import org.apache.hc.core5.util.ByteArrayBuffer;
import org.junit.jupiter.api.Test;

/** Our coding of fields, beside that of another implementation. */
class HpackTest {

  private final ScratchBuffers buffers = new ScratchBuffers();

  @Test
  void decode_whatAnotherHasEncoded_isThat() throws Exception {
    HPackEncoder encoder = new HPackEncoder(4096, StandardCharsets.ISO_8859_1);
    HpackDecoder decoder = new HpackDecoder();
    Random random = new Random(1);
    for (int block = 0; block < 500; block++) {
      List<Header> headers = headers(random, ":status", "200");
      ByteArrayBuffer encoded = new ByteArrayBuffer(100);
      encoder.encodeHeaders(encoded, headers, random.nextInt(4) == 0);

      assertThat(decoded(decoder, encoded.array(), encoded.length()))
          .isEqualTo("HTTP/2 200\r\n" + lines(headers.subList(1, headers.size())));
    }
  }

  private String decoded(HpackDecoder decoder, byte[] block, int length) throws Violation {
    ResponseFields fields = new ResponseFields(buffers);
    fields.begin(false);
    decoder.decode(block, 0, length, fields);
    assertThat(fields.problem()).isNull();
    return new String(fields.lines(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void encode_forAnother_isDecodedByIt() throws Exception {
    HpackEncoder encoder = new HpackEncoder();
    HPackDecoder decoder = new HPackDecoder(4096, StandardCharsets.ISO_8859_1);
    Random random = new Random(2);
    for (int block = 0; block < 500; block++) {
      if (random.nextInt(50) == 0) {
        int limit = random.nextInt(5000);
        encoder.limit(limit);
        decoder.setMaxTableSize(Math.min(limit, 4096));
      }
      List<Header> headers = headers(random, ":path", "/items/" + random.nextInt());
      Bytes out = new Bytes(buffers);
      encoder.begin(out);
      encoder.path(out, headers.getFirst().getValue());
      headers.stream()
          .skip(1)
          .forEach(header -> encoder.field(out, header.getName(), header.getValue()));

      List<Header> decoded = decoder.decodeHeaders(ByteBuffer.wrap(out.array(), 0, out.size()));
      assertThat(lines(decoded)).isEqualTo(lines(headers));
    }
  }

  private static List<Header> headers(Random random, String name, String value) {
    List<Header> headers = new ArrayList<>(List.of(new BasicHeader(name, value)));
    String[] names = {"date", "server", "content-type", "x-a", "x-bb", "etag", "authorization"};
    for (int i = random.nextInt(8); i > 0; i--) {
      headers.add(new BasicHeader(names[random.nextInt(names.length)], text(random)));
    }
    return headers;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("v");
    int kind = random.nextInt(3);
    for (int i = random.nextInt(kind == 0 ? 3 : 60); i > 0; i--) {
      text.append((char) (kind == 2 ? 33 + random.nextInt(222) : 'a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static String lines(List<Header> headers) {
    StringBuilder lines = new StringBuilder();
    headers.forEach(header ->
        lines.append(header.getName()).append(": ").append(header.getValue()).append("\r\n"));
    return lines.toString();
  }

  @Test
  void huffman_eachByte_isDecodedAsItWasEncoded() {
    for (int c = 0; c < 256; c++) {
      String text = String.valueOf((char) c).repeat(5) + "a";
      Bytes out = new Bytes(buffers);
      Huffman.encode(text, out);
      byte[] decoded = new byte[100];
      int size = Huffman.decode(out.array(), 0, out.size(), decoded, 0);

      assertThat(out.size()).isEqualTo(Huffman.encodedLength(text));
      assertThat(new String(decoded, 0, size, StandardCharsets.ISO_8859_1)).isEqualTo(text);
    }
  }
}
