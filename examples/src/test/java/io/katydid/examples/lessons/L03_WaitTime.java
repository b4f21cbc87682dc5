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

  @Test
  void readers_waitingTenthOfASecond_turnAtMostElevenPagesInASecond() {
    assertThat(pagesTurnedInASecond(Reader.class, 5)).isBetween(5L, 5 * 11L);
  }

  @Test
  void livelyReaders_waitingHalfOfThatAtLeast_turnAtMostTwentyOnePagesInASecond() {
    assertThat(pagesTurnedInASecond(LivelyReader.class, 5)).isBetween(5L, 5 * 21L);
  }

  private static long pagesTurnedInASecond(Class<?> readers, int users) {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(readers).host(server.host()).users(users).runTime("1s").execute();
      return result.total().count();
    }
  }
}
