package io.katydid.processor;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Checks that the load of a {@code @LoadTest} is given either by users or by an arrival rate. */
final class ArrivalsValidator {

  private final Problems problems;
  private final TextValidator texts;

  ArrivalsValidator(Problems problems) {
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  void validate(LoadTestModel test) {
    if (test.maxUsers().value() < 0) {
      Stated<Integer> maxUsers = test.maxUsers();
      problems.add(Message.USERS_NOT_POSITIVE, maxUsers.origin(), maxUsers.value());
    }
    if (test.isOpen()) {
      texts.arrivalRate(test.arrivalRate());
      report(Message.USERS_AND_ARRIVALS, test, "users", "spawnRate");
      test.userClasses().forEach(this::waits);
    } else {
      report(Message.ARRIVALS_MISSING, test, "maxUsers", "arrivals");
    }
  }

  private void report(Message message, LoadTestModel test, String... members) {
    for (String member : members) {
      Optional.ofNullable(test.written().get(member))
          .ifPresent(origin -> problems.add(message, origin, member));
    }
  }

  private void waits(Stated<TypeMirror> user) {
    LoadTestModel.declared(user.value())
        .filter(type -> Lineage.of(type).stream().anyMatch(ArrivalsValidator::hasWaitTime))
        .ifPresent(type -> problems.add(Message.WAIT_UNUSED, user.origin(), type.getSimpleName()));
  }

  private static boolean hasWaitTime(TypeElement type) {
    return Annotations.isOn(type, Annotations.WAIT_TIME);
  }
}
