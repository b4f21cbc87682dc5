package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Measure;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;

/**
 * What I want to load is not a web server but a query, a queue, a cache in my own process.
 *
 * <p>{@code Measure} times anything that can be called. What it times has a name, is counted and
 * reported in a part of its own, and judged by the objectives of that name. An exception makes it a
 * failure, and passes through to the task.
 *
 * <p>What to see: no host is needed, since no task asks for {@code Http}. One put in ten fails, and
 * is reported apart.
 */
class L06_Measure {

  @User
  @WaitTime("1ms")
  static class CacheUser {

    private static final ConcurrentMap<Integer, String> CACHE = new ConcurrentHashMap<>();

    @Task
    void put(Measure measure, VirtualUser me) {
      int key = me.random().nextInt(1000);
      measure.run("cache put", () -> put(key));
    }

    @Task
    void get(Measure measure, VirtualUser me) {
      int key = me.random().nextInt(1000);
      measure.call("cache get", () -> CACHE.getOrDefault(key, "none"));
    }

    private static void put(int key) {
      if (key % 10 == 0) {
        throw new IllegalArgumentException("no room for multiples of ten");
      }
      CACHE.put(key, "value");
    }
  }

  @Test
  void calls_ofAPlainMethod_areMeasuredLikeRequests() {
    LoadResult result =
        LoadRun.of(CacheUser.class).users(20).iterations(2000).runTime("1m").seed(42).execute();

    assertThat(result.request("cache get").failures()).isZero();
    assertThat(result.request("cache put").failureRatio()).isBetween(0.01, 0.3);
    assertThat(result.request("cache put").percentile(50)).isPositive();
  }
}
