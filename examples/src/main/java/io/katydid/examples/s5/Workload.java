package io.katydid.examples.s5;

import io.katydid.LoadRun;

/** What is asked of a book store, and by how many users: a ramp, all of which is reported. */
enum Workload {
  /** Reads only. */
  READ_LIGHT("W1 read-light", ReadingUser.class, 50, 1000),
  /** 70 % reads, 25 % additions, 5 % changes. */
  MIXED("W2 mixed", MixedUser.class, 100, 500),
  /** Every request waits 50 ms. */
  FAN_OUT("W3 fan-out", FanOutUser.class, 50, 500);

  private final String title;
  private final Class<?> userClass;
  private final int first;
  private final int last;

  Workload(String title, Class<?> userClass, int first, int last) {
    this.title = title;
    this.userClass = userClass;
    this.first = first;
    this.last = last;
  }

  /** What it is called, with the users that it goes from and to. */
  String title(double scale) {
    return "%s, %,d to %,d users".formatted(title, scaled(first, scale), scaled(last, scale));
  }

  /**
   * A run.
   *
   * @param scale which share of the users there are, above 0
   * @param warmUp how long the users of the start are there before the ramp; not reported
   * @param rampUp how long the ramp is
   */
  LoadRun run(double scale, String warmUp, String rampUp) {
    return LoadRun.of(userClass)
        .stages(
            "%d users for %s warm-up".formatted(scaled(first, scale), warmUp),
            "%d users over %s".formatted(scaled(last, scale), rampUp));
  }

  private static int scaled(int users, double scale) {
    return (int) Math.ceil(users * scale);
  }
}
