package io.katydid.fleet;

import io.katydid.api.WorkerLoss;
import io.katydid.remote.EngineLink;
import io.katydid.remote.Silence;
import io.katydid.run.TakeOver;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What becomes of a run whose workers are lost. Used by the thread that executes it. */
final class Losses {

  /** The command has to be there by the time from which on it holds. */
  private static final long LEAD = 500_000_000L;

  private static final String NO_HEIR = "; no other made load any more that could make its share";

  private final WorkerLoss policy;
  private final List<Worker> workers;
  private final CommandTimes times;
  private final Consumer<String> warnings;
  private final List<String> runErrors = new ArrayList<>();

  /** Those without whose load the run has gone on. */
  private final List<Worker> missed = new ArrayList<>();

  private String stopReason = "";

  /**
   * Those of a run of these workers.
   *
   * @param warnings is given a line when one is lost
   */
  Losses(WorkerLoss policy, List<Worker> workers, CommandTimes times, Consumer<String> warnings) {
    this.policy = policy;
    this.workers = workers;
    this.times = times;
    this.warnings = warnings;
  }

  /** This process did not run for so long, or 0: workers that do not hear it end their load. */
  void away(long nanos) {
    if (nanos > 0) {
      String what =
          "the controller did not run for %s, as if it was stopped; workers that do not hear it for %s end their load"
              .formatted(Figures.duration(nanos), Figures.duration(Silence.LONGEST));
      warnings.accept(what);
      if (nanos > Silence.LONGEST) {
        runErrors.add(what);
      }
    }
  }

  /** A worker was lost, so long after the start of the run. */
  void lost(Worker worker, long elapsedNanos, EngineLink.Ended how) {
    worker.lost(elapsedNanos, how.how());
    String what =
        "%s was lost after %s, %s; its figures are up to its last full second; %s"
            .formatted(worker.name(), Figures.duration(elapsedNanos), how.how(), how.output());
    List<Worker> heirs = workers.stream().filter(Worker::isMakingLoad).toList();
    if (isFatal(worker, heirs)) {
      runErrors.add(policy == WorkerLoss.REDISTRIBUTE ? what + NO_HEIR : what);
      if (!heirs.isEmpty() || workers.stream().allMatch(Worker::isLost)) {
        stopFor(worker);
      }
    } else {
      warnings.accept(what);
      if (!worker.hasEndedLoad()) {
        goOnWithout(worker, heirs, elapsedNanos);
      }
    }
  }

  private void goOnWithout(Worker worker, List<Worker> heirs, long elapsedNanos) {
    missed.add(worker);
    if (policy == WorkerLoss.REDISTRIBUTE) {
      redistribute(worker, heirs, times.next(elapsedNanos + LEAD, 0, LEAD));
    }
  }

  /** Those that are there are stopped once, by the first. */
  private void stopFor(Worker lost) {
    if (stopReason.isEmpty()) {
      stopReason = lost.name() + " was lost";
      String why = FleetEnd.stopped(stopReason);
      workers.stream().filter(Worker::isThere).forEach(it -> it.commands.stop(why));
    }
  }

  private boolean isFatal(Worker lost, List<Worker> heirs) {
    return switch (policy) {
      case FAIL -> true;
      case CONTINUE -> workers.stream().allMatch(Worker::isLost);
      case REDISTRIBUTE -> heirs.isEmpty() && !lost.hasEndedLoad();
    };
  }

  private static void redistribute(Worker lost, List<Worker> heirs, long atNanos) {
    TakeOver takeOver =
        new TakeOver(
            lost.index,
            heirs.stream().map(it -> it.index).toList(),
            atNanos,
            lost.totals.iterationsLeft());
    lost.takeOver();
    heirs.forEach(heir -> heir.commands.takeOver(takeOver));
  }

  /** Why the load ended, or empty if no loss has ended it. */
  String stopReason() {
    return stopReason;
  }

  /** Why the run cannot pass, as workers were lost; once it is over. */
  List<String> runErrors() {
    List<String> all = new ArrayList<>(runErrors);
    missed.forEach(it -> all.addAll(new MissedShare(it, workers).runErrors()));
    return all;
  }
}
