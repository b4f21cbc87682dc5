package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Arrivals;
import io.katydid.api.User;
import io.katydid.measure.RequestSnapshot;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A server that freezes for 200 ms in a second of 200 requests, by 4 users: the coordinated
 * omission of Tene, "How NOT to Measure Latency", 2013.
 *
 * <p>Of the 40 requests that are due in the freeze, 20 are due in the first half of it. They take
 * half a freeze or more, however fast or slow this machine is; but the server gets no more than 4
 * of them, as the users that made these cannot make another.
 */
class FrozenServerTest {

  private static final int USERS = 4;
  private static final int DUE_IN_THE_FIRST_HALF = 20;
  private static final long FROZEN_NANOS = 200_000_000;
  private static final long HALF = FROZEN_NANOS / 2;

  /** When the server freezes, after its first request. */
  private static final long BEFORE_NANOS = 200_000_000;

  /** A user that makes a request every 20 ms. */
  @User
  static final class Caller {}

  static Stream<LoadRun> loads() {
    return Stream.of(
        LoadRun.of(Caller.class).users(USERS).spawnRate(1_000),
        LoadRun.of(Caller.class).arrivalRate("200/s").arrivals(Arrivals.EVEN).maxUsers(USERS));
  }

  @ParameterizedTest
  @MethodSource("loads")
  void frozenServer_underASchedule_showsInResponseTimesAndHidesFromServiceTimes(LoadRun load) {
    FreezingScript script = new FreezingScript();
    try (StubServer server = StubServer.scripted(script)) {
      RequestSnapshot reported =
          load.host(server.url()).runTime("1s").slo("none").execute().report().kept().total();
      long slow = reported.responseTime().countAbove(HALF);

      assertThat(script.held(HALF)).isBetween(1L, (long) USERS);
      assertThat(slow).isGreaterThanOrEqualTo(DUE_IN_THE_FIRST_HALF / 2);
      assertThat(reported.serviceTime().countAbove(HALF))
          .isLessThanOrEqualTo(slow - DUE_IN_THE_FIRST_HALF / 2);
      assertThat(reported.failures()).isZero();
    }
  }

  /** Answers at once, but when it is frozen; and remembers for how long it held each request. */
  private static final class FreezingScript implements StubServer.Script {

    private final Queue<Long> held = new ConcurrentLinkedQueue<>();
    private boolean hasBegun;
    private long begin;

    @Override
    public void answer(StubServer.Received request, StubServer.Exchange exchange)
        throws IOException {
      long arrived = System.nanoTime();
      long thaws = begin(arrived) + BEFORE_NANOS + FROZEN_NANOS;
      long left = thaws - arrived;
      if (left > 0 && left <= FROZEN_NANOS) {
        held.add(left);
        while (System.nanoTime() - thaws < 0) {
          LockSupport.parkNanos(thaws - System.nanoTime());
        }
      }
      exchange.write(StubServer.ok(""));
    }

    private synchronized long begin(long now) {
      if (!hasBegun) {
        hasBegun = true;
        begin = now;
      }
      return begin;
    }

    /** How many requests were held for at least this long. */
    long held(long nanos) {
      return held.stream().filter(each -> each >= nanos).count();
    }
  }
}
