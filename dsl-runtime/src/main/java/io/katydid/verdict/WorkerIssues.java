package io.katydid.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * What was found of several workers and their machines: of each signal once, with the name of the
 * one that shows it most, and of how many others do.
 */
final class WorkerIssues {

  private record Found(String name, HealthIssue issue) {}

  /** One that distorts something stands for those that do not; among these, the worst. */
  private static final Comparator<Found> BY_HARM =
      Comparator.comparing((Found it) -> it.issue().distortion() != Bias.NONE)
          .thenComparingDouble(it -> it.issue().extent());

  private final Map<String, List<Found>> bySignal = new LinkedHashMap<>();

  /** Adds what was found of the one of this name. */
  void add(String name, List<HealthIssue> issues) {
    for (HealthIssue issue : issues) {
      bySignal
          .computeIfAbsent(issue.signal(), signal -> new ArrayList<>())
          .add(new Found(name, issue));
    }
  }

  /** All of them, in the order in which they were found. */
  List<HealthIssue> all() {
    return bySignal.values().stream().map(WorkerIssues::one).toList();
  }

  private static HealthIssue one(List<Found> found) {
    Found shown = found.stream().reduce(BinaryOperator.maxBy(BY_HARM)).orElseThrow();
    HealthIssue issue = shown.issue();
    return new HealthIssue(
        issue.signal(),
        issue.distortion(),
        shown.name() + others(found.size() - 1) + ": " + issue.finding(),
        issue.limit(),
        issue.remedy(),
        issue.extent());
  }

  private static String others(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> " and another";
      default -> " and " + count + " others";
    };
  }
}
