package io.katydid.api;

import java.time.Duration;

/**
 * A load that goes up in equal steps: to be extended by a class that has a constructor without
 * parameters. By itself, it is 5 steps of 10 users, of 30 s each.
 */
public class Steps implements LoadShape {

  private final Target step;
  private final Duration length;
  private final int steps;

  /** Five steps of 10 users, of 30 s each. */
  public Steps() {
    this(Target.users(10), "30s", 5);
  }

  /**
   * Steps.
   *
   * @param step by how much each is higher than the one before
   * @param length of each, in the grammar of {@link Durations}; positive
   * @param steps how many there are; at least 1
   */
  public Steps(Target step, String length, int steps) {
    this.step = step;
    this.length = Shapes.positive(length);
    this.steps = steps;
  }

  @Override
  public final Target at(Duration elapsed) {
    long done = elapsed.dividedBy(length);
    return done < steps ? step.of(step.value() * (done + 1)) : Target.end();
  }
}
