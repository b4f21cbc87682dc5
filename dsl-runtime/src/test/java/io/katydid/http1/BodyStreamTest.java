package io.katydid.http1;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Body;
import io.katydid.message.Content;
import io.katydid.message.Contents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyStreamTest {

  private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  /** A server may answer as soon as it has all of it, and close the connection then. */
  @Test
  void body_ofKnownLength_hasEndedWithItsLastPiece() throws Exception {
    BodyStream body =
        of(Body.stream("text/plain", HELLO.length, () -> new ByteArrayInputStream(HELLO)));
    body.writeMore(sent::write);

    assertThat(sent).hasToString("hello");
    assertThat(body.hasMore()).isFalse();
  }

  @Test
  void body_ofUnknownLength_hasEndedWithItsLastChunk() throws Exception {
    BodyStream body = of(Body.stream("text/plain", () -> new ByteArrayInputStream(HELLO)));
    body.writeMore(sent::write);
    assertThat(body.hasMore()).isTrue();
    body.writeMore(sent::write);

    assertThat(sent).hasToString("5\r\nhello\r\n0\r\n\r\n");
    assertThat(body.hasMore()).isFalse();
  }

  private static BodyStream of(Body body) throws Exception {
    Content content = Contents.of(body);
    return BodyStream.of(content);
  }
}
