package io.katydid.junit;

import io.katydid.api.Measure;
import io.katydid.api.User;

/** A user that measures its work, for as long as it is asked to. */
@User
class Steady {

  void work(Measure measure) {
    measure.run("work", () -> {});
  }
}
