package io.katydid.processor;

import io.katydid.processor.UserModel.WaitModel;
import java.time.Duration;
import java.util.Optional;

/** Checks that {@code @WaitTime} says one time, one range of times, or one pace. */
final class WaitValidator {

  private final Problems problems;
  private final TextValidator texts;

  WaitValidator(Problems problems) {
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  void validate(WaitModel wait) {
    wait.value().ifPresent(texts::duration);
    wait.pacing().ifPresent(this::pacing);
    Optional<Duration> min = wait.min().flatMap(texts::duration);
    Optional<Duration> max = wait.max().flatMap(texts::duration);
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      reversed(wait.min().get(), wait.max().get());
    }
    form(wait);
  }

  private void pacing(MemberValue<String> pacing) {
    if (texts.duration(pacing).filter(Duration::isZero).isPresent()) {
      problems.add(Message.PACING_ZERO, pacing.origin());
    }
  }

  private void form(WaitModel wait) {
    boolean ranged = wait.min().isPresent() || wait.max().isPresent();
    if (wait.pacing().isPresent() && (wait.value().isPresent() || ranged)) {
      problems.add(Message.WAIT_PACED, wait.pacing().get().origin());
    } else if (wait.value().isPresent() && ranged) {
      problems.add(Message.WAIT_TWICE, wait.value().get().origin());
    } else if (wait.min().isPresent() && wait.max().isEmpty()) {
      problems.add(Message.WAIT_HALF, wait.min().get().origin(), "min", "max");
    } else if (wait.max().isPresent() && wait.min().isEmpty()) {
      problems.add(Message.WAIT_HALF, wait.max().get().origin(), "max", "min");
    } else if (wait.value().isEmpty() && wait.pacing().isEmpty() && !ranged) {
      problems.add(Message.WAIT_EMPTY, wait.origin());
    }
  }

  private void reversed(MemberValue<String> min, MemberValue<String> max) {
    problems.add(Message.WAIT_REVERSED, min.origin(), min.value(), max.value());
  }
}
