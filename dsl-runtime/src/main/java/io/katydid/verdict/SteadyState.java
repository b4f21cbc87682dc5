package io.katydid.verdict;

import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StageEnd;
import io.katydid.measure.Window;
import io.katydid.measure.Work;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a run is judged, when that is not declared but found: from where it became steady.
 *
 * @param warmUp what was measured before
 * @param window what was measured from then on; all of it, if the run never became steady
 * @param reason what the cut rests on, as a clause: which series was the last to become steady, and
 *     which was not there to look at; empty if there is nothing to report
 * @param trend what the run did in place of becoming steady; empty if it did, or was not to be
 *     detected
 * @param stages what was measured in each stage, as far as the run came, and nothing in those of
 *     the warm-up; empty, if the load has no stages
 * @see Settling
 */
public record SteadyState(
    Snapshot warmUp, Window window, String reason, String trend, List<MeasuredStage> stages) {

  /** Without stages. */
  public SteadyState(Snapshot warmUp, Window window, String reason, String trend) {
    this(warmUp, window, reason, trend, List.of());
  }

  private static final int SLICES = 3 * Window.BATCHES;

  /** A transient is a matter of a few slices. */
  private static final int SLICES_TO_DETECT = 12 * Window.BATCHES;

  private static final String NO_CPU =
      "the CPU of the generator is not reported here, and was left out";

  /** How many slices of equal time a run is divided into that is judged by these rules. */
  public static int slices(Rules rules) {
    return rules.detectWarmUp() ? SLICES_TO_DETECT : SLICES;
  }

  /** The same behind a warm-up that was declared. */
  public SteadyState after(Snapshot declared) {
    return new SteadyState(declared.then(warmUp), window, reason, trend, stages);
  }

  /**
   * The same, of a load that went through stages.
   *
   * @param warmUps how many stages the warm-up has
   * @param slices all of the run
   * @param ends where each other stage ended
   */
  public SteadyState inStages(int warmUps, List<Slice> slices, List<StageEnd> ends) {
    List<MeasuredStage> measured =
        new ArrayList<>(Collections.nCopies(warmUps, MeasuredStage.NONE));
    Work work = Work.of(measured(slices));
    int begin = 0;
    for (StageEnd end : ends) {
      measured.add(MeasuredStage.of(slices.subList(begin, end.slices()), work, end.users()));
      begin = end.slices();
    }
    return new SteadyState(warmUp, window, reason, trend, List.copyOf(measured));
  }

  /**
   * A stage alone.
   *
   * @param number from 1; what the run did not come to is empty
   */
  SteadyState stage(int number) {
    MeasuredStage stage = number <= stages.size() ? stages.get(number - 1) : MeasuredStage.NONE;
    return new SteadyState(Snapshot.EMPTY, stage.window(), reason, trend);
  }

  /** The same with nothing left out. */
  SteadyState withWarmUp() {
    if (warmUp.windowNanos() == 0) {
      return this;
    }
    Window all =
        new Window(
            warmUp.then(window.whole()),
            Stream.concat(Stream.of(warmUp), window.batches().stream()).toList());
    return new SteadyState(Snapshot.EMPTY, all, reason, trend, stages);
  }

  /** Divides a run by these rules. */
  public static SteadyState of(List<Slice> slices, Rules rules) {
    if (!rules.detectWarmUp()) {
      return whole(slices, "", "");
    }
    Work work = Work.of(measured(slices));
    Settling settling = Settling.of(slices, work);
    String reason = reason(settling, Settling.hasCpu(slices));
    if (settling.cut().isEmpty()) {
      return whole(slices, reason, trend(settling, slices, work));
    }
    int cut = settling.cut().getAsInt();
    return new SteadyState(
        Window.sum(measured(slices.subList(0, cut))),
        Window.of(measured(slices.subList(cut, slices.size()))),
        reason,
        "");
  }

  private static SteadyState whole(List<Slice> slices, String reason, String trend) {
    return new SteadyState(Snapshot.EMPTY, Window.of(measured(slices)), reason, trend);
  }

  private static List<Snapshot> measured(List<Slice> slices) {
    return slices.stream().map(Slice::measured).toList();
  }

  private static String reason(Settling settling, boolean hasCpu) {
    String last =
        settling.last().isEmpty()
            ? ""
            : "last to become steady: " + String.join(", ", settling.last());
    if (hasCpu) {
      return last;
    }
    return last.isEmpty() ? NO_CPU : last + "; " + NO_CPU;
  }

  private static String trend(Settling settling, List<Slice> slices, Work work) {
    if (slices.isEmpty()) {
      return "the run was too short to become steady";
    }
    int quarter = Math.max(1, slices.size() / 4);
    Slice first = sum(slices.subList(0, quarter));
    Slice last = sum(slices.subList(slices.size() - quarter, slices.size()));
    return "the run did not become steady, by its %s: from its first quarter to its last, the mean response time went from %s to %s, %sthe throughput from %s to %s%s; let it last longer"
        .formatted(
            String.join(", ", settling.unsettled()),
            mean(first, work),
            mean(last, work),
            first.hasCpu() && last.hasCpu() ? "" : "and ",
            Figures.rate(Settling.throughput(first, work)),
            Figures.rate(Settling.throughput(last, work)),
            cpu(first, last));
  }

  private static Slice sum(List<Slice> slices) {
    return slices.stream().reduce(Slice::then).orElseThrow();
  }

  private static String mean(Slice slice, Work work) {
    return Figures.duration(Math.round(work.in(slice.measured()).responseTime().mean()));
  }

  private static String cpu(Slice first, Slice last) {
    return first.hasCpu() && last.hasCpu()
        ? ", and the CPU of the generator from %s to %s cores"
            .formatted(Figures.number(Settling.cpu(first)), Figures.number(Settling.cpu(last)))
        : "";
  }
}
