package io.katydid.junit;

import io.katydid.api.Measure;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;

/** A user that measures its work, and ends the run when it has done some. */
@User
class Worker {

  private int done;

  void work(Measure measure, VirtualUser me) {
    done++;
    if (done == 5) {
      me.stopRun("enough work was done");
    }
    measure.run("work", () -> {});
  }
}
