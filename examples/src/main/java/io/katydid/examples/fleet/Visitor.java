package io.katydid.examples.fleet;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

/** Looks at the front page, and now and then at a book. */
@User
@WaitTime(min = "50ms", max = "150ms")
final class Visitor {

  @Task(3)
  void front(Http http) {
    http.get("/");
  }

  @Task
  void book(Http http) {
    http.get("/books/{id}", 42);
  }
}
