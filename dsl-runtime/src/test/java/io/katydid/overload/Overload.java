package io.katydid.overload;

import io.katydid.api.Http;
import io.katydid.api.User;
import java.util.ArrayList;
import java.util.List;

/** A user that does to the generator what a system property says, between its requests. */
@User
final class Overload {

  static final String PROPERTY = "stressor";

  /** What it can do. */
  enum Stressor {
    /** Waits 500 ms. */
    NOTHING,
    /** Computes for 2 ms, and does not wait. */
    COMPUTE,
    /** Fills the memory, and makes garbage. */
    LITTER,
    /**
     * Keeps its carrier for longer than a thread may wait for a busy processor, without computing.
     */
    PIN
  }

  private static final int RETAINED = 24 << 20;
  private static final int GARBAGE = 6 << 20;
  private static final List<byte[]> MEMORY = new ArrayList<>();

  final Stressor stressor = Stressor.valueOf(System.getProperty(PROPERTY));

  void work(Http http) throws InterruptedException {
    http.get("/");
    switch (stressor) {
      case NOTHING -> {}
      case COMPUTE -> compute();
      case LITTER -> litter();
      case PIN -> Pin.hold();
    }
  }

  private static void compute() {
    long end = System.nanoTime() + 2_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  /** Many small objects must be traced again for each large one that needs room. */
  private static synchronized void litter() {
    for (int held = MEMORY.size() * 64; held < RETAINED; held += 64) {
      MEMORY.add(new byte[48]);
    }
    if (new byte[GARBAGE].length == 0) {
      throw new IllegalStateException();
    }
  }

  /** Who waits for a class to be initialised is pinned, and so is who initialises it. */
  private static final class Pin {

    static {
      try {
        Thread.sleep(1300);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    static void hold() {
      // All is done by now.
    }
  }
}
