package io.katydid.examples.s5;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;

/** W1: reads books at random. */
@User
class ReadingUser {

  private final VirtualUser user;

  ReadingUser(VirtualUser user) {
    this.user = user;
  }

  @Task
  void read(Http http) {
    http.get("/books/{id}", Books.random(user));
  }
}
