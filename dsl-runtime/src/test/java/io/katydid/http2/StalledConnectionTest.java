package io.katydid.http2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.katydid.net.EarliestDeadline;
import io.katydid.net.Failure;
import io.katydid.net.Outgoing;
import io.katydid.net.Transport;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection on which nothing comes. */
@Timeout(20)
class StalledConnectionTest {

  private final AtomicLong clock = new AtomicLong(1);
  private final SilentTransport transport = new SilentTransport();
  private final Http2Connection connection =
      new Http2Connection(
          transport, clock::get, new EarliestDeadline(), Http2Connection.buffers(), () -> {});

  private void pass(Duration time) {
    connection.check(clock.addAndGet(time.toNanos()));
  }

  private Http2Stream begin() throws Failure {
    connection.open(Long.MAX_VALUE);
    assertThat(connection.reserve()).isTrue();
    Http2Stream stream =
        connection.begin(new Get(), false, BodyUse.KEEP, Long.MAX_VALUE, Long.MAX_VALUE);
    return Objects.requireNonNull(stream);
  }

  @Test
  void check_nothingComesAndNoAnswerToPing_endsTheConnection() throws Exception {
    Http2Stream stream = begin();
    int sent = transport.sent.size();
    pass(Duration.ofSeconds(9));

    assertThat(transport.sent.size()).isEqualTo(sent);
    pass(Duration.ofSeconds(2));

    assertThat(transport.sent.toByteArray()[sent + 3]).isEqualTo((byte) Frames.PING);
    pass(Duration.ofSeconds(4));

    assertThat(transport.closed.getCount()).isOne();
    pass(Duration.ofSeconds(2));

    assertThat(transport.closed.getCount()).isZero();
    assertThat(catchThrowableOfType(Failure.class, stream::awaitEnd).type())
        .isEqualTo("connection stalled");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void check_noRequestIsUnderWay_asksNothing() throws Exception {
    begin().close();
    int sent = transport.sent.size();
    pass(Duration.ofSeconds(100));

    assertThat(transport.sent.size()).isEqualTo(sent);
    connection.close();
  }

  /** A request without other fields. */
  private record Get() implements RequestHead {

    @Override
    public String method() {
      return "GET";
    }

    @Override
    public String scheme() {
      return "http";
    }

    @Override
    public String authority() {
      return "a";
    }

    @Override
    public String path() {
      return "/";
    }

    @Override
    public void fields(BiConsumer<String, String> fields) {}
  }

  /** Takes everything, and answers nothing. */
  private static final class SilentTransport implements Transport {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public int read(byte[] buffer, int offset, int length) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return -1;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      sent.write(bytes, offset, length);
    }

    @Override
    public void send(Outgoing message) {}

    @Override
    public boolean finishSending() {
      return true;
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public void handshake() {}

    @Override
    public int look() {
      return NOTHING;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
