package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.LoadTest;

@User
class Shopper {

  @Task
  void browse(Http http) {
    http.get("/");
  }
}

class Test {

  @LoadTest(Shopper.class)
  // KD037 at: "p(99) < 500"
  @Slo("p(99) < 500")
  void one() {}

  @LoadTest(Shopper.class)
  // KD037 at: "p99 > 50ms"
  @Slo("p99 > 50ms")
  // KD037 at: "p99 < 0ms"
  @Slo("p99 < 0ms")
  // KD037 at: ""
  @Slo(value = "", request = "GET /")
  void several() {}
}

// KD037 at: "fast"
@Slo("fast")
@interface Fast {}
