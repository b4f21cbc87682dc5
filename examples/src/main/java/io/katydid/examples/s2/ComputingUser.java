package io.katydid.examples.s2;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Has a number computed, without a pause. */
@User
class ComputingUser {

  private static final int N = Integer.getInteger("katydid.n", 20);

  @Task
  void compute(Http http) {
    http.get("/fib/{n}", N);
  }
}
