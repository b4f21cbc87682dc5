package io.katydid.benchmarks.gate;

import static io.katydid.api.Body.json;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import java.util.Map;

/**
 * A user of the demo server: one route computes for some milliseconds, the others hardly at all.
 */
@User
@WaitTime(min = "1ms", max = "3ms")
final class Student {

  static final String ROUTE = "GET /fib/{n}";
  private static final int SOME_MILLISECONDS = 29;

  @Task(4)
  void compute(Http http) {
    http.get("/fib/{n}?algorithm=recursive", SOME_MILLISECONDS);
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
