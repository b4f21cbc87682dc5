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
  // KD042 at: "errors < 1%"
  @Slo(value = "errors < 1%", request = "GET /")
  // KD042 at: "errors <= 0"
  @Slo(value = "errors <= 0", request = "GET /")
  @Slo("errors <= 0")
  void test() {}
}
