package io.katydid.http2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.katydid.net.EarliestDeadline;
import io.katydid.net.Failure;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection on which nothing comes. */
@Timeout(20)
class StalledConnectionTest {

  private static final byte[] SETTINGS = {0, 0, 0, Frames.SETTINGS, 0, 0, 0, 0, 0};

  /** Status 200, on the first stream. */
  private static final byte[] RESPONSE = {0, 0, 1, Frames.HEADERS, 5, 0, 0, 0, 1, (byte) 0x88};

  private final AtomicLong clock = new AtomicLong(1);
  private final SilentTransport transport = new SilentTransport();
  private final Http2Connection connection =
      new Http2Connection(
          transport, clock::get, new EarliestDeadline(), Http2Connection.buffers(), () -> {});

  private void pass(Duration time) {
    connection.check(clock.addAndGet(time.toNanos()));
  }

  /** The first request on the connection, without end. */
  private Http2Stream begin() throws Failure {
    connection.open(Long.MAX_VALUE);
    return begin(Long.MAX_VALUE);
  }

  private Http2Stream begin(long due) throws Failure {
    Http2Stream stream = connection.begin(new Get(), false, BodyUse.KEEP, Long.MAX_VALUE, due);
    return Objects.requireNonNull(stream);
  }

  /** Two requests are under way, and one of them times out: nothing has come. */
  private Http2Stream beginOfTwo() throws Failure {
    Http2Stream staying = begin();
    assertThat(connection.reserve()).isTrue();
    Http2Stream leaving = begin(clock.get() + 10);
    connection.expireOverdue(clock.addAndGet(10));
    assertThat(catchThrowableOfType(Failure.class, leaving::awaitEnd).type()).isEqualTo("timeout");
    leaving.close();
    return staying;
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

    assertThat(transport.closed).isFalse();
    pass(Duration.ofSeconds(2));

    assertThat(transport.closed).isTrue();
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

  /** What a user waits between its requests is no silence of the server. */
  @Test
  void check_requestAfterAPause_asksAsLateAsOfAnyOther() throws Exception {
    begin().close();
    pass(Duration.ofSeconds(100));
    assertThat(connection.reserve()).isTrue();
    begin(Long.MAX_VALUE);
    int sent = transport.sent.size();
    pass(Duration.ofSeconds(9));

    assertThat(transport.sent.size()).isEqualTo(sent);
    pass(Duration.ofSeconds(2));

    assertThat(transport.sent.toByteArray()[sent + 3]).isEqualTo((byte) Frames.PING);
    connection.close();
  }

  @Test
  void timeout_nothingHasCome_asksAndBeginsNothingMeanwhile() throws Exception {
    beginOfTwo();
    byte[] sent = transport.sent.toByteArray();

    assertThat(sent[sent.length - 8 - Frames.HEADER + 3]).isEqualTo((byte) Frames.PING);
    assertThat(connection.hasPlace()).isFalse();
    assertThat(connection.reserve()).isFalse();
    assertThat(connection.isOpen()).isTrue();
    connection.close();
  }

  @Test
  void timeout_somethingComesThen_takesRequestsAgain() throws Exception {
    beginOfTwo();
    transport.come(SETTINGS);
    connection.expireOverdue(clock.addAndGet(Duration.ofSeconds(2).toNanos()));

    assertThat(connection.reserve()).isTrue();
    connection.close();
  }

  /** A server may have paused: what is under way has its own time. */
  @Test
  void timeout_nothingComesThen_takesNoRequestsAndEndsWithTheLast() throws Exception {
    Http2Stream staying = beginOfTwo();
    connection.expireOverdue(clock.addAndGet(Duration.ofSeconds(1).toNanos()));

    assertThat(connection.isOpen()).isFalse();
    assertThat(transport.closed).isFalse();
    transport.come(SETTINGS);
    transport.come(RESPONSE);
    staying.awaitEnd();
    staying.close();

    assertThat(staying.status()).isEqualTo(200);
    assertThat(transport.closed).isTrue();
  }
}
