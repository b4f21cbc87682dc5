package io.katydid.examples.s5;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;

/** W3: asks what other shops want for a book, which the service waits 50 ms for. */
@User
class FanOutUser {

  private final VirtualUser user;

  FanOutUser(VirtualUser user) {
    this.user = user;
  }

  @Task
  void compare(Http http) {
    http.get("/books/{id}/offers", Books.random(user));
  }
}
