package app;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Slo;
import io.katydid.api.Tag;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.User;
import io.katydid.junit.Capacity;
import io.katydid.junit.LoadTest;

@User
// KD173 at: "on line"
@Tag("on line")
class Shopper {

  @Task
  // KD172 at: @Tag
  @Tag({})
  void none(Http http) {}

  @Task
  // KD173 at: ""
  // KD173 at: "a,b"
  // KD174 at: "read"}
  @Tag({"read", "", "a,b", "read"})
  void malformed(Http http) {}

  // KD175 at: @Tag
  @Tag("read")
  @OnStart
  void start(Http http) {}

  @TaskSet
  // KD173 at: "a b"
  @Tag("a b")
  class Basket {

    @Task
    void pay(Http http) {}

    // KD175 at: @Tag
    @Tag("read")
    void sum() {}
  }
}

abstract class Base {

  @Task
  // KD172 at: @Tag
  @Tag({})
  void base(Http http) {}
}

class NoUser {

  // KD031 at: @Tag
  @Tag("fast")
  void test() {}
}

@User
@Tag("web")
class Buyer {

  @Task
  @Tag("read")
  void view(Http http) {
    http.get("/");
  }

  @TaskSet(leaveAfter = 1)
  @Tag("write")
  static class Cart {

    @Task
    @Tag("money")
    void pay(Http http) {}
  }
}

@User
class Untagged {

  @Task
  void view(Http http) {}
}

class Test {

  @LoadTest(Buyer.class)
  @Slo(value = "p95 < 2s", tag = "web")
  @Slo(value = "p95 < 2s", tag = "read")
  @Slo(value = "p95 < 2s", tag = "write")
  @Slo(value = "p95 < 2s", tag = "money")
  // KD039 at: "p95 < 2s", tag = "money"
  @Slo(value = "p95 < 2s", tag = "money")
  void known() {}

  @LoadTest(Buyer.class)
  // KD176 at: "reed"
  @Slo(value = "p95 < 2s", tag = "reed")
  // KD176 at: "xyz"
  @Slo(value = "p95 < 2s", tag = "xyz")
  // KD177 at: "read"
  @Slo(value = "p95 < 1s", tag = "read", request = "GET /")
  // KD178 at: "web"
  @Slo(value = "errors < 1%", tag = "web")
  void unknown() {}

  @Capacity(value = Untagged.class, from = "1/s", to = "2/s")
  // KD176 at: "read"
  @Slo(value = "p95 < 2s", tag = "read")
  void search() {}
}
