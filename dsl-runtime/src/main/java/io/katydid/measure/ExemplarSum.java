package io.katydid.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The slowest of many samples. Of many, few are among them: the others are compared once, and not
 * sorted. Not thread-safe.
 */
public final class ExemplarSum {

  private final List<Exemplar> slowest = new ArrayList<>(Exemplars.MOST + 1);

  /** Whether a sample that took so long cannot be among them. */
  public boolean isTooFast(long responseNanos) {
    return slowest.size() == Exemplars.MOST && responseNanos < slowest.getLast().responseNanos();
  }

  /** Takes this one into account. */
  public void add(Exemplar sample) {
    if (isTooFast(sample.responseNanos())) {
      return;
    }
    int at = slowest.size();
    while (at > 0 && Exemplar.SLOWEST_FIRST.compare(sample, slowest.get(at - 1)) < 0) {
      at--;
    }
    slowest.add(at, sample);
    if (slowest.size() > Exemplars.MOST) {
      slowest.removeLast();
    }
  }

  /** The slowest, at most {@link Exemplars#MOST}, the slowest of all first. */
  public List<Exemplar> slowest() {
    return List.copyOf(slowest);
  }
}
