package io.katydid.verdict;

import io.katydid.measure.Slice;
import io.katydid.measure.Window;
import io.katydid.measure.Work;
import java.util.List;

/**
 * A stage of a run.
 *
 * @param window what was measured in it
 * @param unsettled by which signs it did not become steady, as {@code throughput}; none if it did,
 *     or if there is too little to tell
 * @param users how many virtual users were running in it, on average over time
 */
public record MeasuredStage(Window window, List<String> unsettled, double users) {

  /** One of which nothing was measured. */
  static final MeasuredStage NONE = new MeasuredStage(Window.of(List.of()), List.of(), 0);

  /** A mean of fewer requests than this says more about these than about the time. */
  private static final int FEWEST = 10;

  static MeasuredStage of(List<Slice> slices, Work work, double users) {
    boolean tells =
        slices.size() > Window.BATCHES
            && slices.stream().allMatch(it -> work.in(it.measured()).count() >= FEWEST);
    return new MeasuredStage(
        Window.of(slices.stream().map(Slice::measured).toList()),
        tells ? Settling.of(slices, work).unsettled() : List.of(),
        users);
  }
}
