package io.katydid.examples.s3;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;

/** Fetches URLs that nobody else fetches, and reads the bodies. */
@User(timeout = "10s")
class FetchingUser {

  private final Share share;

  FetchingUser(VirtualUser user) {
    share = new Share(user);
  }

  @Task
  void fetch(Http http) {
    http.get("/delay/0.01?id={id}", share.next()).bytes();
  }
}
