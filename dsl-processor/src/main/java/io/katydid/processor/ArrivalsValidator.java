package io.katydid.processor;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Checks that a load is given either by users or by an arrival rate. */
final class ArrivalsValidator {

  private final Problems problems;
  private final TextValidator texts;

  ArrivalsValidator(Problems problems) {
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  void validate(LoadModel load) {
    if (load.isOpen()) {
      texts.arrivalRate(load.arrivalRate());
      report(Message.USERS_AND_ARRIVALS, load, "users", "spawnRate");
      load.userClasses().forEach(this::waits);
    } else {
      report(Message.ARRIVALS_MISSING, load, "maxUsers", "arrivals");
    }
  }

  private void report(Message message, LoadModel load, String... members) {
    for (String member : members) {
      Optional.ofNullable(load.written().get(member))
          .ifPresent(origin -> problems.add(message, origin, member));
    }
  }

  private void waits(MemberValue<TypeMirror> user) {
    LoadModel.declared(user.value())
        .filter(type -> ClassHierarchy.of(type).stream().anyMatch(ArrivalsValidator::hasWaitTime))
        .ifPresent(type -> problems.add(Message.WAIT_UNUSED, user.origin(), type.getSimpleName()));
  }

  private static boolean hasWaitTime(TypeElement type) {
    return Annotations.isOn(type, Annotations.WAIT_TIME);
  }
}
