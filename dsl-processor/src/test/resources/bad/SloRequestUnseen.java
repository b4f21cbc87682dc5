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
  // KD040 at: "GET /items"
  @Slo(value = "p99 < 50ms", request = "GET /items")
  @Slo(value = "p99 < 50ms", request = "GET /")
  void test() {}

  @Smoke
  // KD040 at: "POST /"
  @Slo(value = "p99 < 50ms", request = "POST /")
  void byAnnotation() {}
}

@LoadTest(Shopper.class)
@Slo("p99 < 1s")
@interface Smoke {}
