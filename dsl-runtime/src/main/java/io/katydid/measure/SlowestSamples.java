package io.katydid.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The slowest samples since they were taken last, at most {@link Exemplars#MOST}. Written by the
 * thread that holds a {@link Stripe}, and taken by any thread.
 *
 * <p>A sample that is not among them costs one comparison. Writing never waits: it is repeated only
 * where all were taken meanwhile, as happens once a second.
 */
final class SlowestSamples {

  private static final Kept NONE = new Kept(-1, List.of());

  private final AtomicReference<Kept> kept = new AtomicReference<>(NONE);

  /** Whether one that took this long would be among them. */
  boolean admit(long nanos) {
    return nanos > kept.getAcquire().floor;
  }

  /** Adds one, in place of the fastest of them if there are too many. */
  void add(Exemplar sample) {
    Kept before = kept.get();
    while (sample.responseNanos() > before.floor
        && !kept.compareAndSet(before, before.with(sample))) {
      before = kept.get();
    }
  }

  /** Takes them, in no order. */
  List<Exemplar> take() {
    return kept.getAndSet(NONE).samples;
  }

  /**
   * Some of them.
   *
   * @param floor what another must have taken longer than
   */
  private record Kept(long floor, List<Exemplar> samples) {

    Kept with(Exemplar sample) {
      List<Exemplar> more = new ArrayList<>(samples);
      more.add(sample);
      more.sort(Exemplar.SLOWEST_FIRST);
      if (more.size() > Exemplars.MOST) {
        more.removeLast();
      }
      long floor = more.size() < Exemplars.MOST ? -1 : more.getLast().responseNanos();
      return new Kept(floor, List.copyOf(more));
    }
  }
}
