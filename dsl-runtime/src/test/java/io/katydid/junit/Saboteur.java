package io.katydid.junit;

import io.katydid.api.Measure;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;

/** A user that measures one piece of work, which fails, and ends the run. */
@User
class Saboteur {

  void work(Measure measure, VirtualUser me) {
    me.stopRun("the work was sabotaged");
    measure.run(
        "work",
        () -> {
          throw new AssertionError("sabotage");
        });
  }
}
