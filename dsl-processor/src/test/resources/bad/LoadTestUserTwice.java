package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.LoadTest;

@User
class Shopper {

  @Task
  void browse(Http http) {}
}

class Test {

  // KD045 at: Shopper.class})
  @LoadTest({Shopper.class, Shopper.class})
  @Slo("p99 < 1s")
  void test() {}
}
