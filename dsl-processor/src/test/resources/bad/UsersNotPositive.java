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

  // KD034 at: 0
  @LoadTest(value = Shopper.class, users = 0)
  @Slo("p99 < 1s")
  void test() {}
}
