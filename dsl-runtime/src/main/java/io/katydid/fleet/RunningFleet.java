package io.katydid.fleet;

import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineLink;
import io.katydid.remote.Silence;
import io.katydid.run.Clock;
import io.katydid.run.Cut;
import io.katydid.run.EngineListener;
import io.katydid.store.Boundary;
import io.katydid.store.EncodedInterval;
import io.katydid.store.RunEnd;
import io.katydid.text.Figures;
import java.util.List;

/** The workers of a run that has begun. Used by the thread that executes the run. */
final class RunningFleet {

  /**
   * A run is extended by what all have measured: if one is late, the load does not go on for it.
   */
  private static final long LONGEST_DECISION = 2_000_000_000L;

  private final List<Worker> workers;
  private final Losses losses;
  private final CutMerge merge;
  private final Silence silence;
  private final CommandTimes commands;
  private final long start;
  private long lookedAt;
  private boolean ended;

  /** Since when the load of some goes on as it is not known whether the run is extended. */
  private long timeOverAt = Clock.NEVER;

  RunningFleet(
      List<Worker> workers,
      Losses losses,
      CommandTimes commands,
      EngineListener listener,
      long start) {
    this.workers = workers;
    this.losses = losses;
    this.commands = commands;
    this.merge =
        new CutMerge(
            workers.stream().map(it -> it.facts().host()).toList(),
            listener,
            worker -> workers.get(worker).reject());
    this.silence = new Silence(workers.size(), start);
    this.start = start;
    this.lookedAt = start;
  }

  /** Takes an event, which came at this time. */
  void take(Worker worker, EngineEvent event, long at) {
    if (!worker.isThere()) {
      return;
    }
    switch (event) {
      case EngineEvent.Measured(EncodedInterval interval, Cut cut) ->
          measured(worker, interval, cut, at);
      case EngineEvent.RunTimeOver over -> timeOver(worker, at);
      case EngineEvent.Finished(RunEnd end) -> finished(worker, end);
      case EngineEvent.Refused it ->
          lost(worker, at, worker.link.end("as it refused to begin: " + it.reason()));
      case EngineEvent.Disconnected(String cause) ->
          lost(
              worker,
              at,
              worker.link.end(worker.isRejected() ? EngineEvent.Disconnected.UNREADABLE : cause));
      case EngineEvent.Ready ready -> {}
      case EngineEvent.Echo late -> {}
    }
  }

  private void timeOver(Worker worker, long at) {
    if (merge.isNotExtended()) {
      worker.commands.end();
      return;
    }
    timeOverAt = Math.min(timeOverAt, at);
    merge.timeOver(worker.index);
  }

  /** Ends the load of those whose time is over, if another is late with what decides on more. */
  private void decide(long now) {
    if (!merge.awaitsTimeOver()) {
      timeOverAt = Clock.NEVER;
    }
    if (now - LONGEST_DECISION >= timeOverAt) {
      timeOverAt = Clock.NEVER;
      merge.neverExtend();
      workers.stream().filter(Worker::isMakingLoad).forEach(it -> it.commands.end());
    }
  }

  private void measured(Worker worker, EncodedInterval interval, Cut cut, long at) {
    silence.heard(worker.index, at);
    if (interval.boundary() == Boundary.RUN) {
      silence.forget(worker.index);
    }
    try {
      worker.totals.add(interval, cut);
    } catch (IllegalArgumentException unreadable) {
      worker.reject();
      return;
    }
    merge.add(worker.index, interval, cut);
    if (cut.everyUserEnded()) {
      endIfAllAreWithoutUsers();
    }
  }

  /** One that has no users may get some, by a change of the load or as the heir of another. */
  private void endIfAllAreWithoutUsers() {
    for (Worker worker : workers) {
      if (worker.isMakingLoad() && !worker.totals.isWithoutUsers(commands.last())) {
        return;
      }
    }
    if (!ended) {
      ended = true;
      workers.stream()
          .filter(Worker::isMakingLoad)
          .forEach(worker -> worker.commands.finish(RunEnd.USERS_ENDED));
    }
  }

  /**
   * What ends the load of one for all, such as user code that ends the run, ends that of others.
   */
  private void finished(Worker worker, RunEnd end) {
    worker.finished(end);
    leave(worker);
    if (FleetEnd.endsAll(end)) {
      workers.stream()
          .filter(Worker::isThere)
          .forEach(other -> other.commands.finish(end.stopReason()));
    }
  }

  private void leave(Worker worker) {
    silence.forget(worker.index);
    merge.leave(worker.index);
  }

  private void lost(Worker worker, long now, EngineLink.Ended how) {
    losses.lost(worker, Math.max(0, now - start), how);
    leave(worker);
  }

  /** Looks for workers of which nothing is heard. */
  void look(long now) {
    if (now - lookedAt < Silence.LOOK) {
      return;
    }
    lookedAt = now;
    decide(now);
    for (int silent : silence.look(now)) {
      Worker worker = workers.get(silent);
      worker.link.kill();
      lost(worker, now, new EngineLink.Ended(unheard(), worker.link.end("").output(), false));
    }
  }

  private static String unheard() {
    return "as nothing was heard of it for " + Figures.duration(Silence.LONGEST);
  }

  boolean isOver() {
    return workers.stream().noneMatch(Worker::isThere);
  }

  /** How the run ended, which is over. */
  RunEnd end() {
    return new FleetEnd(workers).together(losses.stopReason(), losses.runErrors());
  }
}
