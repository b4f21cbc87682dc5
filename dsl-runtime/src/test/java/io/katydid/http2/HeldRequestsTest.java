package io.katydid.http2;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.net.EarliestDeadline;
import io.katydid.net.Failure;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests of users who are woken up together, on one connection with many. */
@Timeout(20)
class HeldRequestsTest {

  private static final int MANY = 4;
  private static final long MICRO = TimeUnit.MICROSECONDS.toNanos(1);
  private static final byte[] SETTINGS = {0, 0, 0, Frames.SETTINGS, 0, 0, 0, 0, 0};

  private final AtomicLong clock = new AtomicLong(1);
  private final SilentTransport transport = new SilentTransport();
  private final Http2Connection connection =
      new Http2Connection(
          transport, clock::get, new EarliestDeadline(), Http2Connection.buffers(), () -> {});

  /** Many requests are under way, and something has come. */
  @BeforeEach
  void come() throws Failure {
    connection.open(Long.MAX_VALUE);
    connection.release();
    begin(MANY);
    transport.come(SETTINGS);
    transport.settle();
    transport.come(SETTINGS);
    transport.writes = 0;
  }

  private void begin(int requests) throws Failure {
    for (int i = 0; i < requests; i++) {
      begin();
    }
  }

  private Http2Stream begin() throws Failure {
    assertThat(connection.reserve()).isTrue();
    return Objects.requireNonNull(
        connection.begin(new Get(), false, BodyUse.KEEP, Long.MAX_VALUE, Long.MAX_VALUE));
  }

  @Test
  void requests_untilNothingMoreComes_areSentTogether() throws Exception {
    Http2Stream first = begin();
    clock.addAndGet(50 * MICRO);
    begin(10);
    transport.come(SETTINGS);
    begin(10);

    assertThat(transport.writes).isZero();
    transport.settle();

    assertThat(transport.writes).isOne();
    assertThat(first.traffic().heldFor()).isEqualTo(50 * MICRO);
  }

  @Test
  void requests_afterNothingMoreCame_areSentAtOnce() throws Exception {
    transport.settle();
    transport.writes = 0;

    begin(3);

    assertThat(transport.writes).isEqualTo(3);
  }

  /** However many users are woken up together. */
  @Test
  void requests_forLonger_areSentTogetherAgainAndAgain() throws Exception {
    for (int i = 0; i < 10; i++) {
      begin(MANY);
      clock.addAndGet(201 * MICRO);
      begin();

      assertThat(transport.writes).isEqualTo(i + 1);
    }
  }

  @Test
  void requests_ofUsersWhoCompute_areSentAtOnce() throws Exception {
    begin();
    clock.addAndGet(201 * MICRO);
    begin(3);

    assertThat(transport.writes).isEqualTo(3);
  }

  @Test
  void requests_ofUsersWhoCompute_areHeldOnceMoreWhenSomethingComes() throws Exception {
    begin();
    clock.addAndGet(201 * MICRO);
    begin();
    transport.come(SETTINGS);
    transport.writes = 0;

    begin(3);

    assertThat(transport.writes).isZero();
  }
}
