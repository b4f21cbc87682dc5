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
  @Slo("throughput >= 1000/s")
  // KD038 at: "throughput < 500/s"
  @Slo("throughput < 500/s")
  @Slo(value = "throughput < 500/s", request = "GET /")
  void test() {}

  @LoadTest(Shopper.class)
  @Slo("throughput <= 60/m")
  // KD038 at: "throughput > 1/s"
  @Slo("throughput > 1/s")
  void touching() {}

  @LoadTest(Shopper.class)
  @Slo("throughput <= 1/s")
  @Slo("throughput >= 1/s")
  void exact() {}
}
