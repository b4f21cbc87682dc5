package app;

import io.katydid.api.Body;
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
    http.get("/books/{id}", 1);
    http.post("/books", Body.empty());
  }
}

class Test {

  @LoadTest(Shopper.class)
  // KD040 at: "GET /items"
  @Slo(value = "p99 < 50ms", request = "GET /items")
  @Slo(value = "p99 < 50ms", request = "GET /")
  void test() {}

  @LoadTest(Shopper.class)
  // KD040 at: "GET /book"
  @Slo(value = "p99 < 50ms", request = "GET /book")
  // KD040 at: "POST /books/{id}"
  @Slo(value = "p99 < 50ms", request = "POST /books/{id}")
  // KD040 at: "checkout"
  @Slo(value = "p99 < 50ms", request = "checkout")
  void misspelt() {}

  @Smoke
  // KD040 at: "POST /"
  @Slo(value = "p99 < 50ms", request = "POST /")
  void byAnnotation() {}
}

@LoadTest(Shopper.class)
@Slo("p99 < 1s")
@interface Smoke {}
