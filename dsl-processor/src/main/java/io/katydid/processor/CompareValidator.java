package io.katydid.processor;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;

/** Checks that a {@code @Compare} has two targets, and runs enough to tell them apart. */
final class CompareValidator {

  /** As the runtime knows them. */
  private static final List<String> FIGURES =
      List.of("p50", "p95", "p99", "mean", "throughput", "failures");

  private static final int TARGETS = 2;

  private final Problems problems;
  private final TextValidator texts;

  CompareValidator(Problems problems) {
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  void validate(CompareModel test) {
    new LoadValidator(problems).validate(test.load());
    targets(test);
    names(test.names());
    test.figures().forEach(this::figure);
  }

  /** Where an address is empty, the target is the one that every load of this test class has. */
  private void targets(CompareModel test) {
    texts.host(test.a());
    texts.host(test.b());
    if (test.a().value().isEmpty() && test.b().value().isEmpty()) {
      problems.add(Message.TARGET_MISSING, test.load().origin());
    } else if (test.a().value().equals(test.b().value())) {
      problems.add(Message.TARGET_TWICE, test.b().origin(), test.b().value());
    }
  }

  private void names(MemberValue<List<String>> names) {
    Set<String> different =
        names.value().stream().filter(name -> !name.isBlank()).collect(toUnmodifiableSet());
    if (different.size() != TARGETS || names.value().size() != TARGETS) {
      problems.add(Message.NAMES_IMPOSSIBLE, names.origin(), String.join(", ", names.value()));
    }
  }

  private void figure(MemberValue<String> figure) {
    if (!FIGURES.contains(figure.value())) {
      problems.add(
          Message.FIGURE_UNKNOWN,
          figure.origin(),
          figure.value(),
          String.join(", ", FIGURES.subList(0, FIGURES.size() - 1)) + " or " + FIGURES.getLast());
    }
  }
}
