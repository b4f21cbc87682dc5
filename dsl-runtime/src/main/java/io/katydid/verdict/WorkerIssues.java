package io.katydid.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found of several workers and their machines: of each signal once, with the name of one
 * that shows it, and of how many others do.
 */
final class WorkerIssues {

  private record Found(String name, HealthIssue issue) {}

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

  /** One that distorts something stands for those that do not. */
  private static HealthIssue one(List<Found> found) {
    Found shown =
        found.stream()
            .filter(it -> it.issue().distortion() != Bias.NONE)
            .findFirst()
            .orElse(found.getFirst());
    HealthIssue issue = shown.issue();
    return new HealthIssue(
        issue.signal(),
        issue.distortion(),
        shown.name() + others(found.size() - 1) + ": " + issue.finding(),
        issue.limit(),
        issue.remedy());
  }

  private static String others(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> " and another";
      default -> " and " + count + " others";
    };
  }
}
