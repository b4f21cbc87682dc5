package io.katydid.processor;

import java.time.Duration;
import java.util.Optional;

/** Checks that a load has users, and is on for some time. */
final class LoadValidator {

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
}
