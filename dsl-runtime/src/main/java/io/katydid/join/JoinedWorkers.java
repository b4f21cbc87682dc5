package io.katydid.join;

import io.katydid.text.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The workers that have joined a run, up to the number that it needs, until it starts. Thread-safe.
 */
final class JoinedWorkers {

  private final int count;
  private final List<JoinedWorker> taken = new ArrayList<>();
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int reserved;
  private boolean started;
  private Optional<String> stopReason = Optional.empty();
  private volatile String dismissal = "the run has started without this worker";

  /** None as yet, of so many. */
  JoinedWorkers(int count) {
    this.count = count;
  }

  /** Reserves one; or why there is none. */
  Optional<String> reserve() {
    lock.lock();
    try {
      if (started) {
        return Optional.of(
            "the run has started; a worker that comes later, or again, would make load that is not"
                + " counted: start it before the next run");
      }
      if (taken.size() + reserved == count) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "the run has all of its workers, %d: give a larger number by --workers, or leave"
                    + " this one out",
                count));
      }
      reserved++;
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Gives up a place that was reserved. */
  void release() {
    lock.lock();
    try {
      reserved--;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Has this one take the place that was reserved for it; false if the run goes without it.
   *
   * @param announce is given how many are taken then, in words, before any other takes one
   */
  boolean take(JoinedWorker worker, Consumer<String> announce) {
    lock.lock();
    try {
      reserved--;
      if (started) {
        return false;
      }
      taken.add(worker);
      announce.accept(standing());
      changed.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes back the place of one that is gone, unless the run has started with it.
   *
   * @param announce as {@link #take}
   */
  void leave(JoinedWorker worker, Consumer<String> announce) {
    lock.lock();
    try {
      if (!started && taken.remove(worker)) {
        announce.accept(standing());
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many are taken, in words. */
  String standing() {
    lock.lock();
    try {
      return Figures.part(taken.size(), count, "worker");
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until all are taken, for at most so long and until it is stopped; after that, none is.
   * Returns those who have one.
   */
  List<JoinedWorker> await(Duration most) throws InterruptedException {
    lock.lock();
    try {
      long left = most.toNanos();
      while (taken.size() < count && left > 0 && stopReason.isEmpty()) {
        left = changed.awaitNanos(left);
      }
      started = true;
      return List.copyOf(taken);
    } finally {
      lock.unlock();
    }
  }

  /** Waits no more, for this reason. */
  void stop(String reason) {
    lock.lock();
    try {
      stopReason = Optional.of(reason);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Why it waits no more, if it was stopped. */
  Optional<String> stopReason() {
    lock.lock();
    try {
      return stopReason;
    } finally {
      lock.unlock();
    }
  }

  /** Lets all go, who are told why, also one that is just joining: the run does not start. */
  void dismiss(String reason) {
    dismissal = reason;
    started().forEach(worker -> worker.dismiss(reason));
  }

  /** Why one that has reserved a place does not get it. */
  String dismissal() {
    return dismissal;
  }

  /** Leaves all: the run has ended, or does not start. */
  void end() {
    started().forEach(JoinedWorker::close);
  }

  /** Those who have joined; none is let in any more. */
  private List<JoinedWorker> started() {
    lock.lock();
    try {
      started = true;
      return List.copyOf(taken);
    } finally {
      lock.unlock();
    }
  }

  /** Whether these are all. */
  boolean isFull(List<JoinedWorker> workers) {
    return workers.size() == count;
  }
}
