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

  // KD043 at: -1
  @LoadTest(value = Shopper.class, fork = -1)
  @Slo("p99 < 1s")
  void negative() {}

  // KD043 at: 2
  @LoadTest(value = Shopper.class, fork = 2)
  @Slo("p99 < 1s")
  void several() {}

  @LoadTest(value = Shopper.class, fork = 1)
  @Slo("p99 < 1s")
  void one() {}
}
