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
  @Slo("p99 < 50ms")
  // KD039 at: "p99<50ms"
  @Slo("p99<50ms")
  @Slo(value = "p99 < 50ms", request = "GET /")
  @Slo("p99 < 60ms")
  void test() {}
}
