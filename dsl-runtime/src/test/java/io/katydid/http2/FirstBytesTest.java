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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that does not answer by HTTP/2, as its bytes come. */
@Timeout(20)
class FirstBytesTest {

  private final SilentTransport transport = new SilentTransport();
  private final Http2Connection connection =
      new Http2Connection(
          transport, () -> 1, new EarliestDeadline(), Http2Connection.buffers(), () -> {});

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 8, 9, 100})
  void answer_byHttp1InPieces_isNoHttp2(int size) throws Exception {
    assertThat(failureOf("HTTP/1.1 400 Bad Request\r\n\r\n", size).getMessage())
        .startsWith("the server answers by HTTP/1.1");
  }

  @ParameterizedTest
  @CsvSource({
    "1, '<!DOCTYPE HTML>'",
    "100, '<!DOCTYPE HTML>'",
    "1, 'HTML is here'",
    "2, 'HTML is here'",
    "100, 'SSH-2.0-server'",
    "100, 'no'"
  })
  void answer_byAnotherProtocolInPieces_isNoHttp2(int size, String answer) throws Exception {
    assertThat(failureOf(answer, size).getMessage())
        .startsWith("the server answers by neither HTTP/2 nor a status line of HTTP/1.1");
  }

  private Failure failureOf(String text, int size) throws Failure {
    connection.open(Long.MAX_VALUE);
    Http2Stream stream =
        Objects.requireNonNull(
            connection.begin(new Get(), false, BodyUse.KEEP, Long.MAX_VALUE, Long.MAX_VALUE));
    byte[] answer = text.getBytes(US_ASCII);
    for (int from = 0; from < answer.length; from += size) {
      transport.come(Arrays.copyOfRange(answer, from, Math.min(from + size, answer.length)));
    }

    Failure failure = catchThrowableOfType(Failure.class, stream::awaitEnd);
    assertThat(failure.type()).isEqualTo("no HTTP/2");
    return failure;
  }
}
