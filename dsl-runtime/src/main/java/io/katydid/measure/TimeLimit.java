package io.katydid.measure;

import io.katydid.api.Timing;
import java.util.Comparator;

/**
 * A time that an objective watches: how many took longer is counted exactly.
 *
 * @param timing what time it is about
 * @param nanos the longest time that does not exceed it
 */
public record TimeLimit(Timing timing, long nanos) implements Comparable<TimeLimit> {

  private static final Comparator<TimeLimit> ORDER =
      Comparator.comparing(TimeLimit::timing).thenComparingLong(TimeLimit::nanos);

  @Override
  public int compareTo(TimeLimit other) {
    return ORDER.compare(this, other);
  }
}
