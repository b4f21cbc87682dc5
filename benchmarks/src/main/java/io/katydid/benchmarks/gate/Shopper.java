package io.katydid.benchmarks.gate;

import static io.katydid.api.Body.json;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import java.util.Map;

/** A user of the demo server: one route waits for 50 ms, as for a database, the others hardly. */
@User
@WaitTime(min = "1ms", max = "3ms")
final class Shopper {

  static final String ROUTE = "GET /books/{id}/offers";

  @Task(4)
  void compare(Http http) {
    http.get("/books/{id}/offers", 42);
  }

  @Task
  void look(Http http) {
    http.get("/books/{id}", 42);
  }

  @Task
  void offer(Http http) {
    http.post("/items/", json(Map.of("name", "book", "price", 9.99)));
  }
}
