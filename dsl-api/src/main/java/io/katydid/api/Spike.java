package io.katydid.api;

import java.time.Duration;

/**
 * A load that is suddenly higher for a time, and then as before: to be extended by a class that has
 * a constructor without parameters. By itself, it is 10 users, of a minute and a half, and 100 in
 * the middle third of it.
 */
public class Spike implements LoadShape {

  private final Target base;
  private final Target peak;
  private final Duration part;

  /** Ten users, then 100, then 10, for 30 s each. */
  public Spike() {
    this(Target.users(10), Target.users(100), "30s");
  }

  /**
   * A spike.
   *
   * @param base the load before and after it
   * @param peak the load in it
   * @param part how long it lasts, and the load before and after it, each; positive, in the grammar
   *     of {@link Durations}
   */
  public Spike(Target base, Target peak, String part) {
    this.base = base;
    this.peak = peak;
    this.part = Shapes.positive(part);
  }

  @Override
  public final Target at(Duration elapsed) {
    long done = elapsed.dividedBy(part);
    if (done > 2) {
      return Target.end();
    }
    return done == 1 ? peak : base;
  }
}
