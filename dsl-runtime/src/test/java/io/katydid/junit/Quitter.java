package io.katydid.junit;

import io.katydid.api.Measure;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;

/** A user that measures its work, and whose first ends the JVM of its load after two seconds. */
@User
class Quitter {

  /** One takes a millisecond at least. */
  private static final int OF_TWO_SECONDS = 2000;

  private int done;

  void work(Measure measure, VirtualUser me) {
    done++;
    if (done == OF_TWO_SECONDS && me.id() == 0) {
      Runtime.getRuntime().halt(3);
    }
    measure.run("work", () -> {});
  }
}
