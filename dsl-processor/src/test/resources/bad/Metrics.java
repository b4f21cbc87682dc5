package app;

import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.LoadTest;

@User
class Buyer {

  @Task
  void buy(Http http, Measure measure) {
    http.get("/");
    measure.count("items", 3);
    measure.gauge("queue length", 17);
  }
}

@User
class Thief {

  @Task
  void steal(Http http, Measure measure) {
    http.get("/");
    measure.count("items".repeat(2), 3);
  }
}

@User
class Idler {

  @Task
  void look(Http http) {
    http.get("/");
  }
}

class Test {

  @LoadTest(Buyer.class)
  @Slo("counter items >= 50/s")
  @Slo("gauge queue length < 100")
  // KD182 at: "counter itmes < 10"
  @Slo("counter itmes < 10")
  // KD182 at: "gauge items < 10"
  @Slo("gauge items < 10")
  // KD181 at: "counter items < 20"
  @Slo(value = "counter items < 20", request = "GET /")
  void test() {}

  @LoadTest(Idler.class)
  // KD182 at: "counter items < 10"
  @Slo("counter items < 10")
  void none() {}

  @LoadTest(Thief.class)
  @Slo("counter itmes < 10")
  // KD040 at: "GET /items"
  @Slo(value = "p95 < 1s", request = "GET /items")
  void unknown() {}

  @LoadTest(Buyer.class)
  // KD037 at: "counter < 10"
  @Slo("counter < 10")
  // KD037 at: "gauge queue length"
  @Slo("gauge queue length")
  // KD037 at: "counter items < 0"
  @Slo("counter items < 0")
  // KD037 at: "counter items >= 1.5"
  @Slo("counter items >= 1.5")
  void malformed() {}
}
