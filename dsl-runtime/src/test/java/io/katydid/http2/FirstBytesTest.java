package io.katydid.http2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.katydid.net.EarliestDeadline;
import io.katydid.net.Failure;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that answers by HTTP/1.1, as its bytes come. */
@Timeout(20)
class FirstBytesTest {

  private final SilentTransport transport = new SilentTransport();
  private final Http2Connection connection =
      new Http2Connection(
          transport, () -> 1, new EarliestDeadline(), Http2Connection.buffers(), () -> {});

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 8, 9, 100})
  void answer_byHttp1InPieces_isNoHttp2(int size) throws Exception {
    connection.open(Long.MAX_VALUE);
    Http2Stream stream =
        Objects.requireNonNull(
            connection.begin(new Get(), false, BodyUse.KEEP, Long.MAX_VALUE, Long.MAX_VALUE));
    byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII);
    for (int from = 0; from < answer.length; from += size) {
      transport.come(Arrays.copyOfRange(answer, from, Math.min(from + size, answer.length)));
    }

    assertThat(catchThrowableOfType(Failure.class, stream::awaitEnd).type()).isEqualTo("no HTTP/2");
  }
}
