package io.katydid.examples.s5;

import io.katydid.LoadRun;
import java.time.Duration;

/** What is asked of a book store, by how many users. */
enum Workload {
  /** Reads only. */
  READ_LIGHT("W1 read-light", ReadingUser.class, 1000),
  /** 70 % reads, 25 % additions, 5 % changes. */
  MIXED("W2 mixed", MixedUser.class, 500),
  /** Every request waits 50 ms. */
  FAN_OUT("W3 fan-out", FanOutUser.class, 500);

  private final String title;
  private final Class<?> userClass;
  private final int users;

  Workload(String title, Class<?> userClass, int users) {
    this.title = title;
    this.userClass = userClass;
    this.users = users;
  }

  /** What it is called. */
  String title() {
    return title;
  }

  /** How many users it has at full size. */
  int users() {
    return users;
  }

  /**
   * A run, the ramp-up being its warm-up.
   *
   * @param users after the ramp-up
   * @param rampUp how long their number grows, evenly from none
   * @param kept how long the rest lasts, which is what is reported
   */
  LoadRun run(int users, Duration rampUp, Duration kept) {
    return LoadRun.of(userClass)
        .users(users)
        .spawnRate(users * 1e9 / rampUp.toNanos())
        .warmUp(rampUp)
        .runTime(rampUp.plus(kept));
  }
}
