package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import org.junit.jupiter.api.Test;

/**
 * Ten users without a pause are a flood, not ten people. How long do mine think?
 *
 * <p>As long as {@code @WaitTime} says, after each task: a constant time, or one drawn from between
 * a least and a greatest. With it, the number of users says how much load there is: {@code n} users
 * who wait {@code w} and are answered in {@code r} make {@code n / (w + r)} requests per second.
 *
 * <p>People do not all think for the same time: {@code median} and {@code p95} draw from a
 * log-normal distribution, {@code mean} from an exponential one. A task may have a wait of its own,
 * and a method may compute it. Where the number of iterations is what matters, {@code throughput}
 * sets it.
 *
 * <p>What to see: users who wait 100 ms come around at most ten times a second, however fast the
 * server is.
 */
class L03_WaitTime {

  @User
  @WaitTime("100ms")
  static class Reader {

    @Task
    void turnPage(Http http) {
      http.get("/");
    }
  }

  @User
  @WaitTime(min = "50ms", max = "150ms")
  static class LivelyReader extends Reader {}

  /** Looks for long, and at the contents for a moment. */
  @User
  @WaitTime(median = "100ms", p95 = "300ms")
  static class ThoughtfulReader extends Reader {

    @Task
    @WaitTime(mean = "10ms")
    void lookAtContents(Http http) {
      http.get("/");
    }
  }

  @User
  static class TiringReader {

    private int pages;

    @Task
    void turnPage(Http http) {
      http.get("/");
      pages++;
    }

    @WaitTime
    long restMillis() {
      return 50L * pages;
    }
  }

  @User
  @WaitTime(throughput = "20/s", per = WaitTime.Per.CLASS)
  static class SteadyReader extends Reader {}

  @Test
  void thoughtfulReaders_inASecond_turnPages() {
    assertThat(pagesTurnedInASecond(ThoughtfulReader.class, 5)).isPositive();
  }

  /** After 0, 50, 150, 300, 500 and 750 ms at the earliest; the next would be after 1,050 ms. */
  @Test
  void tiringReaders_restingLongerEachTime_turnAtMostSixPagesInASecond() {
    assertThat(pagesTurnedInASecond(TiringReader.class, 5)).isBetween(1L, 5 * 6L);
  }

  /** However many there are. */
  @Test
  void steadyReaders_ofAThroughputTogether_turnAtMostTwentyOnePagesInASecond() {
    assertThat(pagesTurnedInASecond(SteadyReader.class, 10)).isBetween(1L, 21L);
  }

  @Test
  void readers_waitingTenthOfASecond_turnAtMostElevenPagesInASecond() {
    assertThat(pagesTurnedInASecond(Reader.class, 5)).isBetween(1L, 5 * 11L);
  }

  @Test
  void livelyReaders_waitingHalfOfThatAtLeast_turnAtMostTwentyOnePagesInASecond() {
    assertThat(pagesTurnedInASecond(LivelyReader.class, 5)).isBetween(1L, 5 * 21L);
  }

  private static long pagesTurnedInASecond(Class<?> readers, int users) {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(readers).host(server.host()).users(users).runTime("1s").execute();
      return result.total().count();
    }
  }
}
