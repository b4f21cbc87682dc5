package io.katydid.junit;

import io.katydid.api.Measure;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A user that fails in every second and third of four runs, where the second variant runs; the one
 * before the first is number -1.
 */
@User
class SwitchedVariantUser {

  static final AtomicInteger RUNS = new AtomicInteger();

  private final int run = RUNS.getAndIncrement() % 4;

  void work(Measure measure, VirtualUser me) {
    me.stopRun("that will do");
    measure.run(
        "work",
        () -> {
          if (run == 1 || run == 2) {
            throw new AssertionError("turned");
          }
        });
  }
}
