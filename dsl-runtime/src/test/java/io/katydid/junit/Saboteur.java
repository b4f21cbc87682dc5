package io.katydid.junit;

import io.katydid.api.Measure;
import io.katydid.api.User;

/** A user whose every piece of work fails. */
@User
class Saboteur {

  void work(Measure measure) {
    measure.run(
        "work",
        () -> {
          throw new AssertionError("sabotage");
        });
  }
}
