package io.katydid.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why the figures of a comparison do not count; the reason that several runs share, once. */
final class ComparisonCaveats {

  private ComparisonCaveats() {}

  static List<String> of(
      List<String> names, Interleaving order, List<ComparedRun> runs, List<String> others) {
    Map<String, List<Integer>> byCaveat = new LinkedHashMap<>();
    for (int run = 0; run < runs.size(); run++) {
      for (String caveat : runs.get(run).caveats()) {
        byCaveat.computeIfAbsent(caveat, none -> new ArrayList<>()).add(run);
      }
    }
    List<String> caveats = new ArrayList<>();
    byCaveat.forEach((caveat, of) -> caveats.add(where(names, order, of) + ": " + caveat));
    caveats.addAll(others);
    return caveats;
  }

  private static String where(List<String> names, Interleaving order, List<Integer> runs) {
    int first = runs.getFirst();
    String one =
        String.format(Locale.ROOT, "run %d (%s)", first + 1, names.get(order.variantOf(first)));
    return switch (runs.size()) {
      case 1 -> one;
      case 2 -> one + " and one more";
      default -> one + " and " + (runs.size() - 1) + " more";
    };
  }
}
