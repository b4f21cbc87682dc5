package io.katydid.examples.s5;

import static io.katydid.api.Body.json;

import io.katydid.api.Body;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.util.Map;

/** W2: reads most of the time, adds books, and sometimes changes a price. */
@User
class MixedUser {

  private static final Body BOOK =
      json(Map.of("title", "Moby-Dick", "author", "Herman Melville", "price", 12.5));
  private static final Body PRICE = json(Map.of("price", 9.99));

  private final VirtualUser user;

  MixedUser(VirtualUser user) {
    this.user = user;
  }

  @Task(70)
  void read(Http http) {
    http.get("/books/{id}", Books.random(user));
  }

  @Task(25)
  void add(Http http) {
    http.post("/books", BOOK);
  }

  @Task(5)
  void reprice(Http http) {
    http.patch("/books/{id}", PRICE, Books.random(user));
  }
}
