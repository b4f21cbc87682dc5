package app;

import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.OnStart;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.Transaction;
import io.katydid.api.User;
import io.katydid.junit.LoadTest;

@User
class Shopper {

  @Task
  // KD170 at: ""
  @Transaction("")
  void unnamed(Http http) {}

  @Task
  // KD170 at: " "
  @Transaction(" ")
  void blank(Http http) {}

  // KD171 at: @Transaction
  @Transaction("log-in")
  @OnStart
  void start(Http http) {}

  // KD171 at: @Transaction
  @Transaction("")
  void step(Http http) {}

  @TaskSet
  class Basket {

    @Task
    // KD170 at: ""
    @Transaction("")
    void pay(Http http) {}

    // KD171 at: @Transaction
    @Transaction("total")
    void sum() {}
  }
}

abstract class Base {

  // KD171 at: @Transaction
  @Transaction("checkout")
  void pay() {}
}

class NoUser {

  // KD031 at: @Transaction
  @Transaction("checkout")
  void pay() {}
}

@User
class Buyer {

  @Task
  @Transaction("checkout")
  void pay(Http http) {
    http.get("/pay");
  }

  @Task
  void browse(Http http, Measure measure) {
    measure.transaction("browse", () -> http.get("/"));
  }
}

class Test {

  @LoadTest(Buyer.class)
  @Slo(value = "p95 < 2s", request = "checkout")
  @Slo(value = "p95 < 1s", request = "browse")
  // KD040 at: "chekcout"
  @Slo(value = "p95 < 1s", request = "chekcout")
  // KD180 at: "checkout"
  @Slo(value = "status 429 < 5%", request = "checkout")
  // KD180 at: "browse"
  @Slo(value = "status 5xx <= 0", request = "browse")
  @Slo(value = "status 5xx <= 0", request = "GET /pay")
  void test() {}
}
