package io.katydid.junit;

import io.katydid.api.Measure;
import io.katydid.api.User;

/** A user that measures its work. */
@User
class Worker {

  void work(Measure measure) {
    measure.run("work", () -> {});
  }
}
