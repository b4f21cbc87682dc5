package io.katydid.processor;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Checks that a {@code @LoadTest} puts load on something, and measures it. */
final class LoadTestValidator {

  private final Problems problems;
  private final TextValidator texts;

  LoadTestValidator(Problems problems) {
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  void validate(LoadTestModel test) {
    userClasses(test);
    numbers(test);
    fork(test.fork());
    texts.host(test.host());
    texts.duration(test.gracePeriod());
    times(test);
  }

  private void userClasses(LoadTestModel test) {
    if (test.userClasses().isEmpty()) {
      problems.add(Message.LOAD_TEST_EMPTY, test.origin());
    }
    Set<String> seen = new HashSet<>();
    for (Stated<TypeMirror> type : test.userClasses()) {
      if (!seen.add(type.value().toString())) {
        problems.add(Message.LOAD_TEST_USER_TWICE, type.origin(), type.value());
      } else if (!isUser(type.value())) {
        problems.add(Message.LOAD_TEST_NOT_A_USER, type.origin(), type.value());
      }
    }
  }

  private static boolean isUser(TypeMirror type) {
    return type instanceof DeclaredType declared
        && Annotations.isOn(declared.asElement(), Annotations.USER);
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

  private void fork(Stated<Integer> fork) {
    if (fork.value() != 0 && fork.value() != 1) {
      problems.add(Message.FORK_IMPOSSIBLE, fork.origin(), fork.value());
    }
  }

  private void times(LoadTestModel test) {
    Optional<Duration> runTime = texts.positiveDuration("runTime", test.runTime());
    Optional<Duration> warmUp = texts.duration(test.warmUp());
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
