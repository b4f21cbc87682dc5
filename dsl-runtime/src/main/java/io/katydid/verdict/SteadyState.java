package io.katydid.verdict;

import io.katydid.measure.Snapshot;
import io.katydid.measure.Window;
import io.katydid.statistics.Mser5;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * What of a run is judged, when that is not declared but found: from where it became steady, which
 * is the latest of where the logarithms of its response times and its throughput did, each by the
 * rule MSER-5.
 *
 * @param warmUp what was measured before
 * @param window what was measured from then on; all of it, if the run never became steady
 * @param trend what the run did in place of becoming steady; empty if it did, or nobody asked
 * @see Mser5
 */
public record SteadyState(Snapshot warmUp, Window window, String trend) {

  private static final int SLICES = 3 * Window.BATCHES;

  /** A transient is a matter of a few slices. */
  private static final int SLICES_TO_DETECT = 12 * Window.BATCHES;

  /** How many slices of equal time a run is divided into that is judged by these rules. */
  public static int slices(Rules rules) {
    return rules.detectWarmUp() ? SLICES_TO_DETECT : SLICES;
  }

  /** Divides a run by these rules. */
  public static SteadyState of(List<Snapshot> slices, Rules rules) {
    if (!rules.detectWarmUp()) {
      return new SteadyState(Snapshot.EMPTY, Window.of(slices), "");
    }
    OptionalInt cut = cut(slices);
    if (cut.isEmpty()) {
      return new SteadyState(Snapshot.EMPTY, Window.of(slices), trend(slices));
    }
    return new SteadyState(
        Window.sum(slices.subList(0, cut.getAsInt())),
        Window.of(slices.subList(cut.getAsInt(), slices.size())),
        "");
  }

  private static OptionalInt cut(List<Snapshot> slices) {
    OptionalInt latency = cut(slices, SteadyState::latency);
    OptionalInt rate = cut(slices, SteadyState::rate);
    return latency.isPresent() && rate.isPresent()
        ? OptionalInt.of(Math.max(latency.getAsInt(), rate.getAsInt()))
        : OptionalInt.empty();
  }

  /** The last slice is of another length. */
  private static OptionalInt cut(List<Snapshot> slices, ToDoubleFunction<Snapshot> figure) {
    return Mser5.cut(slices.stream().limit(slices.size() - 1L).mapToDouble(figure).toArray());
  }

  private static double latency(Snapshot slice) {
    return slice.total().responseTime().meanLog();
  }

  private static double rate(Snapshot slice) {
    return slice.perSecond(slice.total().count());
  }

  private static String trend(List<Snapshot> slices) {
    if (slices.isEmpty()) {
      return "the run was too short to become steady";
    }
    int quarter = Math.max(1, slices.size() / 4);
    Snapshot first = Window.sum(slices.subList(0, quarter));
    Snapshot last = Window.sum(slices.subList(slices.size() - quarter, slices.size()));
    return "the run did not become steady: from its first quarter to its last, the mean response"
        + " time"
        + " went from %s to %s, and the throughput from %s to %s; let it last longer"
            .formatted(
                mean(first), mean(last), Figures.rate(rate(first)), Figures.rate(rate(last)));
  }

  private static String mean(Snapshot slices) {
    return Figures.duration(Math.round(slices.total().responseTime().mean()));
  }
}
