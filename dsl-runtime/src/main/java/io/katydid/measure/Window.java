package io.katydid.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * What was kept of a run: as a whole, and in consecutive batches of equal time, whose scatter shows
 * how far the whole can be trusted.
 *
 * @param whole all of it
 * @param batches at least {@link #BATCHES} of them, and fewer than twice as many, unless the run
 *     was too short for that; the last one may be longer
 */
public record Window(Snapshot whole, List<Snapshot> batches) {

  /**
   * How many batches a verdict rests on: enough to estimate their scatter, and few enough for each
   * to be long.
   */
  public static final int BATCHES = 20;

  /** The window of these slices, which are of equal time but for the last. */
  public static Window of(List<Snapshot> slices) {
    int slicesInBatch = Math.max(1, slices.size() / BATCHES);
    List<Snapshot> batches = new ArrayList<>();
    for (int i = 0; i + slicesInBatch <= slices.size(); i += slicesInBatch) {
      batches.add(sum(slices.subList(i, i + slicesInBatch)));
    }
    int left = slices.size() % slicesInBatch;
    if (left > 0) {
      Snapshot tail = sum(slices.subList(slices.size() - left, slices.size()));
      batches.add(batches.removeLast().then(tail));
    }
    return new Window(sum(slices), List.copyOf(batches));
  }

  /** All of these as one. */
  public static Snapshot sum(List<Snapshot> consecutive) {
    int size = consecutive.size();
    if (size < 2) {
      return size == 0 ? Snapshot.EMPTY : consecutive.getFirst();
    }
    // In halves: each sample is added a few times, and not once for every snapshot after its own.
    return sum(consecutive.subList(0, size / 2)).then(sum(consecutive.subList(size / 2, size)));
  }

  /**
   * The batches that are of equal time: without the last, if it is of another length by more than a
   * tenth.
   */
  public List<Snapshot> equalBatches() {
    if (batches.size() < 2) {
      return batches;
    }
    double last = batches.getLast().windowNanos();
    double other = batches.get(batches.size() - 2).windowNanos();
    boolean same = last < 1.1 * other && last > 0.9 * other;
    return same ? batches : batches.subList(0, batches.size() - 1);
  }
}
