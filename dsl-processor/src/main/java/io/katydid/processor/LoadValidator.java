package io.katydid.processor;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Checks that a load has users, and is on for some time. */
final class LoadValidator {

  private static final double LEAST_STARTED = 0.99;

  private final Problems problems;
  private final TextValidator texts;

  LoadValidator(Problems problems) {
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  void validate(LoadModel load) {
    new UserClassesValidator(problems).validate(load.origin(), load.userClasses());
    numbers(load);
    new ArrivalsValidator(problems).validate(load);
    texts.fork(load.fork());
    times(load);
  }

  private void numbers(LoadModel load) {
    if (load.users().value() < 1) {
      problems.add(
          Message.USERS_NOT_POSITIVE, load.users().origin(), load.users().value(), "users");
    }
    double spawnRate = load.spawnRate().value();
    if (!(spawnRate >= 0 && spawnRate < Double.POSITIVE_INFINITY)) {
      problems.add(Message.SPAWN_RATE_IMPOSSIBLE, load.spawnRate().origin(), spawnRate);
    }
  }

  private void times(LoadModel load) {
    Optional<Duration> runTime = texts.positiveDuration("runTime", load.runTime());
    Optional<Duration> warmUp =
        load.isWarmUpDetected() ? Optional.empty() : texts.duration(load.warmUp());
    runTime.filter(Duration::isPositive).ifPresent(time -> ramp(load, time));
    if (runTime.isPresent()
        && warmUp.isPresent()
        && runTime.get().isPositive()
        && warmUp.get().compareTo(runTime.get()) >= 0) {
      problems.add(
          Message.WARM_UP_TOO_LONG,
          load.warmUp().origin(),
          load.warmUp().value(),
          load.runTime().value());
    }
  }

  /** As the runtime requires it: 99 % of the users start before the end, the first at the start. */
  private void ramp(LoadModel load, Duration runTime) {
    int users = load.users().value();
    double spawnRate = load.spawnRate().value();
    double started = Math.min(users, Math.ceil(runTime.toNanos() / 1e9 * spawnRate));
    if (spawnRate > 0 && !load.isOpen() && started < LEAST_STARTED * users) {
      problems.add(
          Message.RAMP_TOO_LONG,
          load.spawnRate().origin(),
          BigDecimal.valueOf(spawnRate).stripTrailingZeros().toPlainString(),
          (long) started,
          users,
          load.runTime().value());
    }
  }
}
