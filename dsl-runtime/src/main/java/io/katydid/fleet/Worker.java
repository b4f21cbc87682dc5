package io.katydid.fleet;

import io.katydid.measure.Work;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineLink;
import io.katydid.remote.LinkCommands;
import io.katydid.run.Clock;
import io.katydid.store.RunEnd;
import io.katydid.store.WorkerEnding;
import io.katydid.store.WorkerFacts;
import io.katydid.store.WorkerOutcome;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A worker, as the controller sees it. Used by the thread that executes the run, but for the
 * answers to probes, which are taken where they come.
 */
final class Worker {

  /** What is known of one that has reported nothing. */
  private static final WorkerFacts UNKNOWN = new WorkerFacts("", 0, "", 0, "");

  final int index;
  final EngineLink link;
  final LinkCommands commands;
  final ClockProbes probes = new ClockProbes();
  final WorkerTotals totals = new WorkerTotals();
  private final int of;
  private volatile long probedAt;
  private WorkerFacts facts = UNKNOWN;
  private @Nullable RunEnd end;
  private WorkerEnding ending = new WorkerEnding(0, "", false);
  private boolean left;
  private boolean rejected;
  private boolean takenOver;

  /** The one of this index among so many. */
  Worker(int index, int of, EngineLink link) {
    this.index = index;
    this.of = of;
    this.link = link;
    this.commands = new LinkCommands(link);
  }

  /** What it is called before it has said who it is. */
  String number() {
    String place = link.place().isEmpty() ? "" : " (%s)".formatted(link.place());
    return String.format(Locale.ROOT, "worker %d of %d%s", index + 1, of, place);
  }

  /** What it is called, such as {@code worker 2 (host-b, pid 77)}. */
  String name() {
    return facts.equals(UNKNOWN)
        ? number()
        : String.format(
            Locale.ROOT,
            "worker %d (%s%spid %d)",
            index + 1,
            facts.host(),
            facts.host().isEmpty() ? "" : ", ",
            facts.pid());
  }

  void ready(WorkerFacts known) {
    facts = known;
  }

  boolean isReady() {
    return !facts.equals(UNKNOWN);
  }

  WorkerFacts facts() {
    return facts;
  }

  /** Asks for its time. */
  void probe() {
    probedAt = Clock.SYSTEM.nanoTime();
    commands.send(new EngineCommand.Probe(probes.next()));
  }

  /** Takes an answer to a probe, and asks again, unless that was the last. */
  void answered(EngineEvent.Echo echo, long now) {
    probes.answered(
        probedAt, now, echo.nanoTime(), echo.wallMillis(), InstantSource.system().millis());
    if (!probes.areOver()) {
      probe();
    }
  }

  /** Its engine has ended so. */
  void finished(RunEnd how) {
    end = how;
    ending = new WorkerEnding(totals.elapsedNanos(), how.stopReason(), false);
    left = true;
  }

  /** It is lost, so long after the start of the run. */
  void lost(long elapsedNanos, String how) {
    ending = new WorkerEnding(elapsedNanos, how, true);
    left = true;
  }

  /** Others make its share from now on, as it was lost. */
  void takeOver() {
    takenOver = true;
  }

  /** Whether it was lost, and others make its share. */
  boolean isTakenOver() {
    return takenOver;
  }

  /** What it has reported cannot be read: it is ended, and lost by that. */
  void reject() {
    rejected = true;
    link.kill();
  }

  boolean isRejected() {
    return rejected;
  }

  /** Whether its engine has neither ended nor been lost. */
  boolean isThere() {
    return !left;
  }

  boolean isLost() {
    return ending.lost();
  }

  /** Whether it has load to make, or may have. */
  boolean isMakingLoad() {
    return isThere() && !hasEndedLoad();
  }

  /** Whether it has reported the end of its load. */
  boolean hasEndedLoad() {
    return totals.hasEndedLoad();
  }

  /** How its engine ended, if it did. */
  @Nullable RunEnd end() {
    return end;
  }

  /**
   * What it made of the run.
   *
   * @param work that of all workers
   */
  WorkerOutcome outcome(Work work) {
    return totals.outcome(index, facts, probes.clock(), ending, work);
  }
}
