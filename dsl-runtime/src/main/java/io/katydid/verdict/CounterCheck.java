package io.katydid.verdict;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Objective;
import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Window;
import io.katydid.statistics.BatchMeans;
import io.katydid.text.Figures;

/**
 * Judges what was added to a counter. One that nothing was added to is 0: what counts mistakes may
 * have had none to count.
 *
 * @param name of the counter
 */
record CounterCheck(String name, Window window) {

  /** Its rate, by how much that varies between batches. */
  Finding judge(Objective.CounterRate it, Rules rules) {
    Snapshot kept = window.whole();
    if (kept.windowNanos() <= 0) {
      return Finding.none("no window", Unit.VALUE, "there is no rate, as the window has no length");
    }
    long sum = inTime(kept);
    if (sum == 0 && !it.comparison().isUpper()) {
      return Finding.none("0/s", Unit.VALUE, notReached(it));
    }
    double[] rates =
        window.equalBatches().stream()
            .mapToDouble(batch -> batch.perSecond(inTime(batch)))
            .toArray();
    return new RateCheck(kept.perSecond(sum), BatchMeans.of(rates), window, rules)
        .judge(
            it.comparison(),
            it.limit(),
            sum,
            Unit.VALUE,
            counted(sum) + " in " + Figures.duration(kept.windowNanos()) + ", which is");
  }

  /** Its sum, as what it is. */
  Finding judge(Objective.CounterSum it) {
    long sum = window.whole().custom().counter(name).map(CounterSnapshot::sum).orElse(0L);
    return Finding.exact(
        it.comparison().holds(Long.compare(sum, it.limit()), 0),
        Figures.count(sum),
        sum,
        Unit.VALUE,
        counted(sum)
            + ", "
            + Comparisons.bound(it.comparison(), Figures.count(it.limit()))
            + Comparisons.NO_INTERVAL);
  }

  /** Nothing was counted in all of the time: batches of it have nothing to add. */
  private String notReached(Objective.CounterRate it) {
    return counted(0)
        + ", "
        + Comparisons.bound(it.comparison(), Figures.rate(it.limit().perSecond()));
  }

  private String counted(long sum) {
    String others =
        window.whole().custom().counters().stream()
            .map(CounterSnapshot::name)
            .collect(joining(", "));
    return sum > 0
        ? "counter %s was raised by %s".formatted(name, Figures.count(sum))
        : "counter %s was not raised (those that were: %s)"
            .formatted(name, others.isEmpty() ? "none" : others);
  }

  private long inTime(Snapshot part) {
    return part.custom().counter(name).map(CounterSnapshot::inTime).orElse(0L);
  }
}
