package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.measure.Snapshot;
import io.katydid.statistics.BatchMeans;
import io.katydid.text.Figures;
import java.util.List;

/** Judges how many requests are completed per second while load is offered. */
record CompletionRate(Subject subject, Rules rules) {

  Finding judge(Objective.Throughput it) {
    Snapshot kept = subject.window().whole();
    if (kept.windowNanos() <= 0) {
      return Finding.none(
          "no window", subject.unit(), "there is no throughput, as the window has no length");
    }
    long inTime = subject.whole().completedInTime();
    String counted =
        "%s in %s %s"
            .formatted(
                subject.count(inTime),
                Figures.duration(kept.windowNanos()),
                inTime == 1 ? "is" : "are");
    return new RateCheck(
            kept.perSecond(subject.whole()), BatchMeans.of(rates()), subject.window(), rules)
        .judge(it.comparison(), it.limit(), subject.whole().count(), subject.unit(), counted);
  }

  private double[] rates() {
    List<Snapshot> batches = subject.window().equalBatches();
    double[] rates = new double[batches.size()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = batches.get(i).perSecond(subject.batches().get(i));
    }
    return rates;
  }
}
