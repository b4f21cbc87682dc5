package app;

import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import java.io.IOException;

interface Outer {

  class Base<C> {

    @Task(2)
    void inherited(C client) throws IOException {}

    @Task(5)
    void overridden(C client) {}
  }

  @User(
      host = "https://shop.example/api",
      weight = 2,
      connectTimeout = "500ms",
      responseTimeout = "PT1M30S",
      timeout = "1h")
  @WaitTime(min = "0", max = "1m30s")
  final class Shopper extends Base<Http> {

    Shopper(Http http, VirtualUser self, Measure measure) throws InterruptedException {}

    @OnStart
    void login(Measure measure, Http http) throws Exception {}

    @OnStop
    void logout() {}

    @Task
    void overloaded(Http http) {}

    @Override
    @Task(3)
    void overridden(Http http) {}

    @Task(4)
    void overloaded(VirtualUser self, Http http) {}
  }
}
