package io.katydid.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why the figures of a comparison do not count; what several runs say is said once. */
final class ComparisonCaveats {

  private ComparisonCaveats() {}

  static List<String> of(
      List<String> names, Interleaving order, List<ComparedRun> runs, List<String> others) {
    Map<String, List<Integer>> said = new LinkedHashMap<>();
    for (int run = 0; run < runs.size(); run++) {
      for (String doubt : runs.get(run).doubts()) {
        said.computeIfAbsent(doubt, none -> new ArrayList<>()).add(run);
      }
    }
    List<String> doubts = new ArrayList<>();
    said.forEach((doubt, of) -> doubts.add(where(names, order, of) + ": " + doubt));
    doubts.addAll(others);
    return doubts;
  }

  private static String where(List<String> names, Interleaving order, List<Integer> runs) {
    int first = runs.getFirst();
    String one = "run %d (%s)".formatted(first + 1, names.get(order.variantOf(first)));
    return switch (runs.size()) {
      case 1 -> one;
      case 2 -> one + " and one more";
      default -> one + " and " + (runs.size() - 1) + " more";
    };
  }
}
