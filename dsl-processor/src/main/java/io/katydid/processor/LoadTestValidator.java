package io.katydid.processor;

import java.time.Duration;
import java.util.Optional;

/** Checks that a {@code @LoadTest} puts load on something, and measures it. */
final class LoadTestValidator {

  /** Said in place of a warm-up that is found in what was measured; as the runtime knows it. */
  private static final String DETECTED = "auto";

  private static final int MOST_EXTENSIONS = 2;

  private final Problems problems;
  private final TextValidator texts;

  LoadTestValidator(Problems problems) {
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  void validate(LoadTestModel test) {
    new UserClassesValidator(problems).validate(test.origin(), test.userClasses());
    numbers(test);
    new ArrivalsValidator(problems).validate(test);
    texts.fork(test.fork());
    extend(test.extend());
    texts.abortCondition(test.abortIf());
    if (test.failFast().value() && isDetected(test)) {
      problems.add(Message.FAIL_FAST_UNSURE, test.failFast().origin());
    }
    texts.host(test.host());
    texts.duration(test.gracePeriod());
    times(test);
  }

  private void numbers(LoadTestModel test) {
    if (test.users().value() < 1) {
      problems.add(Message.USERS_NOT_POSITIVE, test.users().origin(), test.users().value());
    }
    double spawnRate = test.spawnRate().value();
    if (!(spawnRate >= 0 && spawnRate < Double.POSITIVE_INFINITY)) {
      problems.add(Message.SPAWN_RATE_IMPOSSIBLE, test.spawnRate().origin(), spawnRate);
    }
  }

  private void extend(Stated<Integer> extend) {
    if (extend.value() < 0 || extend.value() > MOST_EXTENSIONS) {
      problems.add(Message.EXTEND_IMPOSSIBLE, extend.origin(), extend.value(), MOST_EXTENSIONS);
    }
  }

  private static boolean isDetected(LoadTestModel test) {
    return test.warmUp().value().strip().equals(DETECTED);
  }

  private void times(LoadTestModel test) {
    Optional<Duration> runTime = texts.positiveDuration("runTime", test.runTime());
    Optional<Duration> warmUp = isDetected(test) ? Optional.empty() : texts.duration(test.warmUp());
    if (runTime.isPresent()
        && warmUp.isPresent()
        && runTime.get().isPositive()
        && warmUp.get().compareTo(runTime.get()) >= 0) {
      problems.add(
          Message.WARM_UP_TOO_LONG,
          test.warmUp().origin(),
          test.warmUp().value(),
          test.runTime().value());
    }
  }
}
