package io.katydid.benchmarks;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;

/** Makes {@link Case#DISTINCT}: of n users, each fetches every n-th URL. */
@User
class DistinctUser {

  private final VirtualUser user;
  private long next;

  DistinctUser(VirtualUser user) {
    this.user = user;
    this.next = user.id();
  }

  @Task
  void get(Http http) {
    long id = next;
    next += user.userCount();
    http.get("/?id={id}", id);
  }
}
