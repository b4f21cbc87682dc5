package app;

import io.katydid.api.AfterRun;
import io.katydid.api.BeforeRun;
import io.katydid.api.Connections;
import io.katydid.api.Http;
import io.katydid.api.HttpClientFactory;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.Tls;
import io.katydid.api.User;

@User
class Shopper {

  @TaskSet(leaveAfter = 1)
  // KD244 at: @Connections
  @Connections(pool = 5)
  // KD244 at: @Tls
  @Tls(insecure = true)
  static class Browsing {

    @Task
    void browse(Http http) {}

    // KD244 at: @BeforeRun
    @BeforeRun
    static void prepare() {}

    // KD244 at: @AfterRun
    @AfterRun
    static void cleanUp() {}

    // KD244 at: @HttpClientFactory
    @HttpClientFactory
    static AutoCloseable client() {
      return () -> {};
    }
  }

  // KD013 at: Integer.MAX_VALUE
  @TaskSet(leaveWeight = Integer.MAX_VALUE)
  static class Leaving {

    @Task
    void browse(Http http) {}
  }
}

abstract class Generic<T> {

  @TaskSet(leaveAfter = 1)
  class Inner {

    @Task
    // KD247 at: client
    void browse(T client) {}
  }
}

@User
class Given extends Generic<Http> {}
