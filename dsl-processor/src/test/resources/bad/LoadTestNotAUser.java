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

  // KD033 at: String.class
  @LoadTest({Shopper.class, String.class})
  @Slo("p99 < 1s")
  void test() {}

  // KD033 at: int.class
  @LoadTest(int.class)
  @Slo("p99 < 1s")
  void primitive() {}
}

// KD033 at: Test.class
@LoadTest(Test.class)
@Slo("p99 < 1s")
@interface Smoke {}
