package io.katydid.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A run in consecutive batches, each of the same length of time. */
public record Batches(List<Batch> batches) {

  /** Takes a copy. */
  public Batches {
    batches = List.copyOf(batches);
  }

  /**
   * Batches of these numbers of trials and events.
   *
   * @throws IllegalArgumentException if the arrays differ in length, or a batch has more events
   *     than trials
   */
  public static Batches of(long[] trials, long[] events) {
    if (trials.length != events.length) {
      throw new IllegalArgumentException(
          trials.length + " numbers of trials, but " + events.length + " of events");
    }
    return new Batches(
        IntStream.range(0, trials.length).mapToObj(i -> new Batch(trials[i], events[i])).toList());
  }

  /** All of them as one. */
  Batch total() {
    Batch total = new Batch(0, 0);
    for (Batch batch : batches) {
      total = total.plus(batch);
    }
    return total;
  }

  /** Those in which something was counted. */
  Batches withoutEmpty() {
    return new Batches(batches.stream().filter(batch -> batch.trials() > 0).toList());
  }

  int size() {
    return batches.size();
  }

  /** Half as many, twice as long; an odd one at the end goes to the last. */
  Batches halved() {
    List<Batch> merged = new ArrayList<>();
    for (int i = 0; i + 1 < batches.size(); i += 2) {
      merged.add(batches.get(i).plus(batches.get(i + 1)));
    }
    if (batches.size() % 2 == 1) {
      merged.add(merged.removeLast().plus(batches.getLast()));
    }
    return new Batches(merged);
  }
}
