package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Tag;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.Capacity;
import io.katydid.junit.Compare;
import io.katydid.junit.LoadTest;

@User
class Shopper {

  @Task
  @Tag({"read", "cheap"})
  void list(Http http) {}

  @Task
  @Tag("write")
  void buy(Http http) {}

  @Task
  void idle() {}
}

@User
class Untagged {

  @Task
  void view(Http http) {}
}

class Test {

  @LoadTest(value = Shopper.class, tags = {"read", "write"}, excludeTags = "cheap")
  @Slo("p95 < 2s")
  void fine() {}

  // KD176 at: "reed"
  // KD176 at: "cheep"
  @LoadTest(value = Shopper.class, tags = {"read", "reed"}, excludeTags = "cheep")
  @Slo("p95 < 2s")
  void unknown() {}

  // KD084 at: "a b"
  @LoadTest(value = Shopper.class, tags = {"read", "a b"})
  @Slo("p95 < 2s")
  void malformed() {}

  // KD179 at: "read"
  @LoadTest(value = {Shopper.class, Untagged.class}, tags = "read")
  @Slo("p95 < 2s")
  void classWithoutATask() {}

  // KD179 at: "cheap"
  @Capacity(value = Shopper.class, from = "1/s", to = "2/s", tags = "cheap", excludeTags = {"read", "write"})
  @Slo("p95 < 2s")
  void nothing() {}

  // KD176 at: "x"
  @Compare(value = Shopper.class, a = "http://a", b = "http://b", excludeTags = "x")
  void compared() {}

  @LoadTest(value = Shopper.class, excludeTags = "write")
  // KD176 at: "write"
  @Slo(value = "p95 < 2s", tag = "write")
  void objectiveOfOneLeftOut() {}
}
