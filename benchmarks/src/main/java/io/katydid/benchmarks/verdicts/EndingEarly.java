package io.katydid.benchmarks.verdicts;

import io.katydid.statistics.Batch;
import io.katydid.statistics.SequentialBet;
import java.util.Arrays;
import java.util.SplittableRandom;

/** How often a run is ended early as hopeless. */
final class EndingEarly {

  private static final int BATCHES = 60;
  private static final double ALPHA = 0.01;

  private EndingEarly() {}

  /** The part of runs that are ended early, with the true p99 at a multiple of the limit. */
  static double ended(Target target, int requests, double multiple, int number, long seed) {
    double limit = target.latencyExceededBy(Replications.ALLOWED) / multiple;
    return (double)
            Arrays.stream(new SplittableRandom(seed).longs(number).toArray())
                .parallel()
                .filter(it -> isEnded(target.simulate(requests, new SplittableRandom(it)), limit))
                .count()
        / number;
  }

  private static boolean isEnded(Requests requests, double limit) {
    SequentialBet test = new SequentialBet(Replications.ALLOWED);
    for (Batch batch : requests.batches(BATCHES, limit).batches()) {
      if (batch.trials() > 0) {
        test.add((double) batch.events() / batch.trials());
      }
    }
    return test.isHopeless(ALPHA);
  }
}
