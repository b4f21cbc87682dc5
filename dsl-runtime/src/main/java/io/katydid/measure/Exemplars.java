package io.katydid.measure;

import java.util.List;
import java.util.stream.Stream;

/**
 * The slowest samples of some requests: the {@link #MOST} slowest that succeeded, and as many of
 * those that failed, so that neither hide the others. Immutable.
 *
 * @param succeeded the slowest first
 * @param failed the slowest first
 */
public record Exemplars(List<Exemplar> succeeded, List<Exemplar> failed) {

  /** How many there are at most of either. */
  public static final int MOST = 5;

  /** There are none. */
  public static final Exemplars NONE = new Exemplars(List.of(), List.of());

  /** Those of some samples. */
  public static Exemplars of(List<Exemplar> samples) {
    ExemplarSum succeeded = new ExemplarSum();
    ExemplarSum failed = new ExemplarSum();
    for (Exemplar sample : samples) {
      (sample.isFailed() ? failed : succeeded).add(sample);
    }
    return new Exemplars(succeeded.slowest(), failed.slowest());
  }

  /** Those of these and other samples together; exact, in whatever order they are added. */
  Exemplars plus(Exemplars others) {
    if (isEmpty() || others.isEmpty()) {
      return isEmpty() ? others : this;
    }
    return of(Stream.concat(all(), others.all()).toList());
  }

  /** Those that succeeded, and then those that failed. */
  public Stream<Exemplar> all() {
    return Stream.concat(succeeded.stream(), failed.stream());
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return succeeded.isEmpty() && failed.isEmpty();
  }
}
