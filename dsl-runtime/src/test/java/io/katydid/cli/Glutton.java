package io.katydid.cli;

import io.katydid.api.Http;
import io.katydid.api.User;

/** A user that computes for so long that others wait for the processor. */
@User
public final class Glutton {

  /** As many as make each other wait for 100 ms, whatever the number of processors. */
  static final int ENOUGH = 20 * Runtime.getRuntime().availableProcessors();

  void call(Http http) {
    http.get("/");
    long end = System.nanoTime() + 5_000_000;
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
  }
}
