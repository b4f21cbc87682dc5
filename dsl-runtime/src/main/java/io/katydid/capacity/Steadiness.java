package io.katydid.capacity;

import io.katydid.measure.Snapshot;
import io.katydid.measure.Window;
import io.katydid.measure.Work;
import io.katydid.result.Outcome;
import io.katydid.statistics.BatchMeans;
import io.katydid.text.Figures;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a target keeps up with an open load, by the mean response times of consecutive batches of
 * equal time.
 *
 * <p>What arrives and is not served waits, and what comes later waits longer: if a share of the
 * load is not served, the response time rises by that share of the time that passes. To distinguish
 * a rise from chance, the rises from batch to batch are taken as independent, as they are in a
 * queue that never empties.
 *
 * <p>Close to its capacity a queue wanders, and ever more slowly: it forgets where it was in its
 * relaxation time, for one server {@code 1 / (mu (1 - sqrt(rho))^2)} (Morse, "Stochastic properties
 * of waiting lines", Operations Research 3, 1955). A trial that is not many times as long has not
 * seen what the target is like, and shows it by batches that resemble their neighbours.
 *
 * @param outcome PASS if it keeps up, FAIL if it does not, INCONCLUSIVE if the trial is too short
 *     to decide
 * @param why the reason, as a clause; empty for a PASS
 */
record Steadiness(Outcome outcome, String why) {

  /** What of the load may be left unserved and still be due to chance, or to the edges. */
  private static final double UNSERVED = 0.01;

  /** Batches that are alike within this factor are no sign of a queue. */
  private static final double SWING = 1.5;

  /** Neighbours correlate like this if a batch is about twice as long as the relaxation time. */
  private static final double CORRELATION = 1 / 3.0;

  private static final double ALPHA = 0.05;
  private static final int FEWEST = 5;
  private static final double SECOND = 1e9;

  /** That of a run of an open load; batches in which no request succeeded are left out. */
  static Steadiness of(Window window) {
    Work work = Work.of(window.whole());
    List<Snapshot> batches =
        window.batches().stream()
            .filter(batch -> work.in(batch).responseTime().count() > 0)
            .toList();
    return of(
        batches.stream().mapToDouble(it -> work.in(it).responseTime().mean() / SECOND).toArray(),
        batches.stream().mapToDouble(it -> it.windowNanos() / SECOND).toArray());
  }

  /**
   * That of mean response times.
   *
   * @param means mean response times in seconds
   * @param lengths how long the batches are, in seconds
   */
  static Steadiness of(double[] means, double[] lengths) {
    if (means.length < FEWEST) {
      return new Steadiness(Outcome.INCONCLUSIVE, "too short to see whether the target kept up");
    }
    double[] rises = new double[means.length - 1];
    Arrays.setAll(rises, i -> 2 * (means[i + 1] - means[i]) / (lengths[i] + lengths[i + 1]));
    BatchMeans rise = BatchMeans.of(rises);
    boolean shown = rise.interval(ALPHA).low() > 0;
    boolean large = rise.mean() >= UNSERVED;
    if (shown && large) {
      return new Steadiness(Outcome.FAIL, "overloaded: " + grew(means));
    }
    if (shown || large) {
      return undecided(grew(means));
    }
    return wanders(means) ? undecided(wandered(means)) : new Steadiness(Outcome.PASS, "");
  }

  private static Steadiness undecided(String why) {
    return new Steadiness(Outcome.INCONCLUSIVE, "not steady for the length of the trial: " + why);
  }

  private static String grew(double[] means) {
    return "the mean response time went from %s to %s"
        .formatted(time(means[0]), time(means[means.length - 1]));
  }

  private static String wandered(double[] means) {
    return "the mean response time wandered between %s and %s"
        .formatted(time(least(means)), time(most(means)));
  }

  private static String time(double seconds) {
    return Figures.duration(Math.round(seconds * SECOND));
  }

  private static boolean wanders(double[] means) {
    return most(means) >= SWING * least(means) && correlation(means) > CORRELATION;
  }

  private static double least(double[] means) {
    return Arrays.stream(means).min().orElseThrow();
  }

  private static double most(double[] means) {
    return Arrays.stream(means).max().orElseThrow();
  }

  /** Of each batch with the next. */
  private static double correlation(double[] means) {
    double mean = Arrays.stream(means).average().orElseThrow();
    double squares = 0;
    double products = 0;
    for (int i = 0; i < means.length; i++) {
      squares += (means[i] - mean) * (means[i] - mean);
      products += i == 0 ? 0 : (means[i] - mean) * (means[i - 1] - mean);
    }
    return products / squares;
  }
}
