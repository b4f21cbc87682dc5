package io.katydid.processor;

import io.katydid.api.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Checks that {@code @WaitTime} is one kind of wait, or one kind of pace. */
final class WaitValidator {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Problems problems;
  private final TextValidator texts;

  WaitValidator(Problems problems) {
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  /** That of a class. */
  void validate(WaitModel wait) {
    wait.forms().forEach(form -> values(form, wait));
    form(wait);
    member("per", wait.per(), wait.forms().contains(WaitForm.THROUGHPUT), "throughput");
    member("behind", wait.behind(), wait.isPace(), "pacing or throughput");
  }

  /**
   * That of a task.
   *
   * @param ofClass that of its class, if there is one
   */
  void ofTask(WaitModel wait, Optional<WaitModel> ofClass) {
    validate(wait);
    Optional<WaitForm> pace = wait.forms().stream().filter(WaitForm::isPace).findFirst();
    if (pace.isPresent()) {
      MemberValue<String> value = wait.first(pace.get()).orElseThrow();
      problems.add(Message.WAIT_PACE_OF_TASK, value.origin(), nameOf(pace.get()));
    } else if (ofClass.isPresent() && ofClass.get().isPace()) {
      problems.add(Message.WAIT_OF_PACED, wait.origin(), ofClass.get().owner().getSimpleName());
    }
  }

  /** That of a method which is no task: the method returns the wait. */
  void ofMethod(WaitModel wait, String method) {
    wait.texts().values().stream()
        .map(MemberValue::origin)
        .findFirst()
        .or(() -> wait.per().map(MemberValue::origin))
        .or(() -> wait.behind().map(MemberValue::origin))
        .ifPresent(origin -> problems.add(Message.WAIT_METHOD_VALUE, origin, method));
  }

  private void values(WaitForm form, WaitModel wait) {
    switch (form) {
      case CONSTANT -> texts.duration(wait.text("value"));
      case UNIFORM -> range(wait);
      case EXPONENTIAL -> texts.positiveDuration("mean", wait.text("mean"));
      case LOG_NORMAL -> logNormal(wait);
      case PACING -> pacing(wait.text("pacing"));
      case THROUGHPUT -> throughput(wait.text("throughput"));
    }
  }

  private void range(WaitModel wait) {
    Optional<Duration> min = duration(wait, "min");
    Optional<Duration> max = duration(wait, "max");
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      reversed(wait.text("min"), wait.text("max"));
    }
  }

  private Optional<Duration> duration(WaitModel wait, String member) {
    return Optional.ofNullable(wait.texts().get(member)).flatMap(texts::duration);
  }

  private void reversed(MemberValue<String> min, MemberValue<String> max) {
    problems.add(Message.WAIT_REVERSED, min.origin(), min.value(), max.value());
  }

  private void logNormal(WaitModel wait) {
    Optional<Duration> median =
        Optional.ofNullable(wait.texts().get("median"))
            .flatMap(text -> texts.positiveDuration("median", text));
    Optional<Duration> p95 = duration(wait, "p95");
    if (median.isPresent() && p95.isPresent() && p95.get().compareTo(median.get()) <= 0) {
      MemberValue<String> text = wait.text("p95");
      problems.add(
          Message.WAIT_P95_SHORT, text.origin(), text.value(), wait.text("median").value());
    }
  }

  private void pacing(MemberValue<String> pacing) {
    if (texts.duration(pacing).filter(Duration::isZero).isPresent()) {
      problems.add(Message.PACING_ZERO, pacing.origin());
    }
  }

  private void throughput(MemberValue<String> throughput) {
    double perSecond = texts.rate(throughput).map(Rate::perSecond).orElse(1.0);
    if (perSecond <= 0 || perSecond > NANOS_PER_SECOND) {
      problems.add(Message.THROUGHPUT_IMPOSSIBLE, throughput.origin(), throughput.value());
    }
  }

  private void form(WaitModel wait) {
    List<WaitForm> forms = wait.forms();
    if (forms.isEmpty()) {
      problems.add(Message.WAIT_EMPTY, wait.origin());
    } else if (forms.size() == 1) {
      whole(forms.getFirst(), wait);
    } else {
      several(forms, wait);
    }
  }

  /** One of two members alone says nothing. */
  private void whole(WaitForm form, WaitModel wait) {
    for (String missing : form.members()) {
      if (!wait.texts().containsKey(missing)) {
        String written = form.members().get(1 - form.members().indexOf(missing));
        problems.add(Message.WAIT_HALF, wait.text(written).origin(), written, missing);
      }
    }
  }

  private void several(List<WaitForm> forms, WaitModel wait) {
    WaitForm last = forms.getLast();
    if (last.isPace() && !forms.getFirst().isPace()) {
      problems.add(
          Message.WAIT_PACED, wait.first(last).orElseThrow().origin(), last.members().getFirst());
    } else {
      problems.add(
          Message.WAIT_TWICE,
          wait.first(forms.getFirst()).orElseThrow().origin(),
          nameOf(forms.getFirst()),
          nameOf(forms.get(1)));
    }
  }

  private static String nameOf(WaitForm form) {
    return String.join(" and ", form.members());
  }

  private void member(
      String name, Optional<? extends MemberValue<?>> value, boolean isUsed, String of) {
    if (value.isPresent() && !isUsed) {
      problems.add(Message.WAIT_MEMBER_UNUSED, value.get().origin(), name, of);
    }
  }
}
