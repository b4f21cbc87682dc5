package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.Capacity;
import io.katydid.junit.Host;
import io.katydid.junit.LoadTest;

@User(host = "http://localhost:8000")
class Shopper {

  @Task
  void browse(Http http) {
    http.get("/");
  }
}

class Base {

  @Host String url = "http://localhost:8001";
}

class Test extends Base {

  // KD082 at: "http://localhost:8002"
  @LoadTest(value = Shopper.class, host = "http://localhost:8002")
  @Slo("p99 < 1s")
  void test() {}

  // KD082 at: "http://localhost:8003"
  @Capacity(value = Shopper.class, from = "1/s", to = "2/s", host = "http://localhost:8003")
  @Slo("p99 < 1s")
  void search() {}

  @LoadTest(Shopper.class)
  @Slo("p99 < 1s")
  void usesTheMember() {}

  class Inner {

    // KD082 at: "http://localhost:8004"
    @LoadTest(value = Shopper.class, host = "http://localhost:8004")
    @Slo("p99 < 1s")
    void test() {}
  }

  static class ByItself {

    @LoadTest(value = Shopper.class, host = "http://localhost:8005")
    @Slo("p99 < 1s")
    void test() {}
  }
}
