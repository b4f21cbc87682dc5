package io.katydid.benchmarks;

import static io.katydid.api.Body.json;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Makes {@link Case#POST}. */
@User
class PostUser {

  /** What is posted. */
  record Item(String name, double price) {}

  @Task
  void post(Http http) {
    http.post("/items", json(new Item("test", 9.99)));
  }
}
