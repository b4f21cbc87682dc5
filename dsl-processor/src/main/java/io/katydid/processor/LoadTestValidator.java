package io.katydid.processor;

/** Checks that a {@code @LoadTest} puts load on something, and measures it. */
final class LoadTestValidator {

  private static final int MOST_EXTENSIONS = 2;

  private final Problems problems;
  private final TextValidator texts;

  LoadTestValidator(Problems problems) {
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  void validate(LoadTestModel test) {
    new LoadValidator(problems).validate(test.load());
    maxUsers(test.maxUsers());
    extend(test.extend());
    texts.abortCondition(test.abortIf());
    if (test.failFast().value() && test.load().isWarmUpDetected()) {
      problems.add(Message.FAIL_FAST_UNSURE, test.failFast().origin());
    }
    texts.host(test.host());
    texts.duration(test.gracePeriod());
  }

  private void maxUsers(MemberValue<Integer> maxUsers) {
    if (maxUsers.value() < 0) {
      problems.add(Message.USERS_NOT_POSITIVE, maxUsers.origin(), maxUsers.value(), "maxUsers");
    }
  }

  private void extend(MemberValue<Integer> extend) {
    if (extend.value() < 0 || extend.value() > MOST_EXTENSIONS) {
      problems.add(Message.EXTEND_IMPOSSIBLE, extend.origin(), extend.value(), MOST_EXTENSIONS);
    }
  }
}
