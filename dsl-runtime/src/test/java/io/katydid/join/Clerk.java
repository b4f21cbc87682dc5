package io.katydid.join;

import io.katydid.api.Measure;
import io.katydid.api.User;

/** A user that works at a worker. */
@User
final class Clerk {

  void work(Measure measure) {
    measure.run("work", () -> {});
  }
}
