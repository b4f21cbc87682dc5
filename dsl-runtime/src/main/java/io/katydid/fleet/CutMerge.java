package io.katydid.fleet;

import io.katydid.run.Cut;
import io.katydid.run.EngineListener;
import io.katydid.store.Boundary;
import io.katydid.store.EncodedInterval;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Merges the intervals of several engines to those of one run: those of the same cut become one,
 * when every worker has come to that cut. Exact: each interval is in one of the run.
 *
 * <p>A worker that was late leaves out cuts, and what it measured is in the one that it does not
 * leave out. One whose load has ended before that of others is not waited for: its end is no end of
 * the run, and what it has left is in the next cut. So is what comes too late for its own.
 *
 * <p>Not thread-safe.
 */
final class CutMerge {

  /** What a worker has reported, in its order. */
  private final List<Queue<Reported>> queues = new ArrayList<>();

  private final boolean[] left;

  /** The one that had not come when it was last looked: of many, most come before it. */
  private int missing;

  private final MergedInterval merged;
  private final EngineListener listener;

  /** Whether the run is not extended, whoever asks from now on. */
  private boolean notExtended;

  /** The cut up to which the run has been emitted; null before the first. */
  private Reported.@Nullable Measured emitted;

  /**
   * One of so many workers.
   *
   * @param machines the name of the machine of each
   * @param listener is given the intervals of the run
   * @param unreadable is given each worker of which an interval cannot be read; that is left out
   */
  CutMerge(List<String> machines, EngineListener listener, IntConsumer unreadable) {
    machines.forEach(machine -> queues.add(new ArrayDeque<>()));
    this.left = new boolean[machines.size()];
    this.merged = new MergedInterval(machines, unreadable);
    this.listener = listener;
  }

  /** Takes the next interval of a worker. */
  void add(int worker, EncodedInterval interval, Cut cut) {
    queues.get(worker).add(new Reported.Measured(interval, cut));
    emit();
  }

  /** Takes that the run time of a worker is over. */
  void timeOver(int worker) {
    queues.get(worker).add(new Reported.TimeOver());
    emit();
  }

  /** Whether it has not been asked yet whether the run goes on, though the time of some is over. */
  boolean awaitsTimeOver() {
    return queues.stream()
        .anyMatch(queue -> queue.stream().anyMatch(Reported.TimeOver.class::isInstance));
  }

  /** It has been decided without those that are late that the run is not extended. */
  void neverExtend() {
    notExtended = true;
  }

  /** Whether that has been decided. */
  boolean isNotExtended() {
    return notExtended;
  }

  /** Nothing more will come of this worker: it has ended, or is lost. */
  void leave(int worker) {
    left[worker] = true;
    emit();
  }

  private void emit() {
    while (haveAllCome() && emitNext()) {
      // There may be more of what comes next.
    }
  }

  private boolean haveAllCome() {
    if (isMissing(missing)) {
      return false;
    }
    for (int worker = 0; worker < left.length; worker++) {
      if (isMissing(worker)) {
        missing = worker;
        return false;
      }
    }
    for (int worker = 0; worker < left.length; worker++) {
      merged.setGone(worker, queues.get(worker).isEmpty());
    }
    return true;
  }

  private boolean isMissing(int worker) {
    return queues.get(worker).isEmpty() && !left[worker];
  }

  /** Emits one, or puts what is of none aside; whether anything was done. */
  private boolean emitNext() {
    Reported.Measured first = firstCut();
    if (first != null) {
      if (!foldBefore(first)) {
        emitCut(first);
      }
      return true;
    }
    return askTimeOver() || foldBeforeEnd() || emitAtEnd(true) || emitAtEnd(false);
  }

  private Reported.@Nullable Measured measured(int worker) {
    return queues.get(worker).peek() instanceof Reported.Measured it ? it : null;
  }

  private Reported.@Nullable Measured firstCut() {
    Reported.Measured first = null;
    for (int worker = 0; worker < left.length; worker++) {
      Reported.Measured next = measured(worker);
      if (next != null && next.isCut() && (first == null || next.isBefore(first))) {
        first = next;
      }
    }
    return first;
  }

  /** Puts aside what is to be added to this cut: ends before it, and cuts that come too late. */
  private boolean foldBefore(Reported.Measured first) {
    boolean folded = false;
    for (int worker = 0; worker < left.length; worker++) {
      Reported.Measured next = measured(worker);
      if (next != null && isFoldedBefore(next, first)) {
        fold(worker, next);
        folded = true;
      }
    }
    return folded;
  }

  private boolean isFoldedBefore(Reported.Measured next, Reported.Measured first) {
    return next.isCut() ? !isNew(next) : next.cut().nanos() < first.cut().nanos();
  }

  private boolean isNew(Reported.Measured cut) {
    return emitted == null || emitted.isBefore(cut);
  }

  private void fold(int worker, Reported.Measured next) {
    Reported unused = queues.get(worker).remove();
    merged.fold(worker, next.interval());
  }

  private void emitCut(Reported.Measured first) {
    emitted = first;
    for (int worker = 0; worker < left.length; worker++) {
      Reported.Measured next = measured(worker);
      if (next != null && next.isCut() && !first.isBefore(next)) {
        Reported unused = queues.get(worker).remove();
        merged.add(worker, next.interval());
      }
    }
    listener.measured(merged.cut(first.interval()));
  }

  /** Once for all whose load has not ended. */
  private boolean askTimeOver() {
    boolean asked = false;
    for (Queue<Reported> queue : queues) {
      if (queue.peek() instanceof Reported.TimeOver) {
        Reported unused = queue.remove();
        asked = true;
      }
    }
    if (asked && !notExtended) {
      listener.runTimeOver();
    }
    return asked;
  }

  /** The last intervals of those who ended before the load did. */
  private boolean foldBeforeEnd() {
    long end = -1;
    for (int worker = 0; worker < left.length; worker++) {
      Reported.Measured next = measured(worker);
      if (next != null && next.isEnd()) {
        end = Math.max(end, next.cut().nanos());
      }
    }
    boolean folded = false;
    for (int worker = 0; worker < left.length; worker++) {
      Reported.Measured next = measured(worker);
      if (next != null && next.isAfterEnd() && next.cut().nanos() <= end) {
        fold(worker, next);
        folded = true;
      }
    }
    return folded;
  }

  /** The end of the load, or, if it has ended, that of the run. */
  private boolean emitAtEnd(boolean ofLoad) {
    EncodedInterval last = null;
    for (int worker = 0; worker < left.length; worker++) {
      Reported.Measured next = measured(worker);
      if (next != null && (ofLoad ? next.isEnd() : next.isAfterEnd())) {
        Reported unused = queues.get(worker).remove();
        merged.add(worker, next.interval());
        last =
            last == null || next.interval().boundary() == Boundary.SHORT_SLICE
                ? next.interval()
                : last;
      }
    }
    if (last != null) {
      listener.measured(ofLoad ? merged.endOfLoad(last) : merged.endOfRun(last));
    }
    return last != null;
  }
}
