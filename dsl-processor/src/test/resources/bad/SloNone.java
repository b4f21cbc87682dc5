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
  @Slo("none")
  void alone() {}

  @LoadTest(Shopper.class)
  @Slo("p99 < 1s")
  // KD051 at: "none"
  @Slo("none")
  void withOne() {}

  @LoadTest(Shopper.class)
  // KD051 at: "none"
  @Slo("none")
  @Slo(value = "p99 < 1s", request = "GET /")
  @Slo(value = "p95 <= 1.1 x baseline", request = "GET /")
  void withOneOfARequest() {}

  @LoadTest(Shopper.class)
  // KD052 at: "GET /"
  @Slo(value = "none", request = "GET /")
  void ofARequest() {}

  @LoadTest(Shopper.class)
  // KD037 at: "None"
  @Slo("None")
  // KD037 at: "throughput <= 0.9 x baseline"
  @Slo("throughput <= 0.9 x baseline")
  void misspelt() {}

  @Demanding
  // KD051 at: "none"
  @Slo("none")
  void withOneOfAnAnnotation() {}

  @Demanding
  // KD038 at: "throughput < 1/s"
  @Slo("throughput < 1/s")
  void contradictsAnAnnotation() {}

  @Undemanding
  // KD051 at: "p99 < 1s"
  @Slo("p99 < 1s")
  void besideNoneOfAnAnnotation() {}
}

@LoadTest(Shopper.class)
@Slo("throughput > 2/s")
@interface Demanding {}

@LoadTest(Shopper.class)
@Slo("none")
@interface Undemanding {}
