package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import java.time.Duration;

/** Every kind of wait. */
final class Waiting {

  @User
  @WaitTime(mean = "2s")
  static class Exponential {

    @Task
    void browse(Http http) {}

    @Task
    @WaitTime("10s")
    void read(Http http) {}

    @Task
    @WaitTime(median = "2s", p95 = "10s")
    void think(Http http) {}
  }

  @User
  static class OneTaskOnly {

    @Task
    void browse(Http http) {}

    @Task
    @WaitTime(min = "1s", max = "3s")
    void read(Http http) {}
  }

  @User
  static class ByMethod {

    @Task
    void browse(Http http) {}

    @Task
    @WaitTime("1s")
    void read(Http http) {}

    @WaitTime
    long nextWaitMillis(VirtualUser me) throws Exception {
      return me.random().nextInt(1000);
    }
  }

  /** Its method is nearer than the annotation above. */
  @User
  static class ByMethodBelow extends Exponential {

    @WaitTime
    Duration nextWait() {
      return Duration.ofSeconds(1);
    }
  }

  /** Its annotation is nearer than the method above. */
  @User
  @WaitTime("1s")
  static class AnnotatedBelow extends ByMethod {}

  @User
  @WaitTime(throughput = "5/s")
  static class OfUser {

    @Task
    void poll(Http http) {}
  }

  @User
  @WaitTime(
      throughput = "90/m",
      per = WaitTime.Per.CLASS,
      behind = WaitTime.Behind.SKIP)
  static class OfClass {

    @Task
    void poll(Http http) {}
  }
}
