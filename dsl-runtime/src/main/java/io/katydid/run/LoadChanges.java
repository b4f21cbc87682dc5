package io.katydid.run;

import io.katydid.api.Durations;
import io.katydid.api.Target;
import io.katydid.store.LoadChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The changes of the load that are asked for while it runs, by any thread, and made by the one that
 * coordinates it.
 */
final class LoadChanges {

  /** A report is read by people; a program that changes the load all the time has a log. */
  private static final int MOST_REPORTED = 100;

  private final UserSource source;
  private final long start;
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final List<LoadChange> made = new ArrayList<>();

  LoadChanges(UserSource source, long start) {
    this.source = source;
    this.start = start;
  }

  private record Asked(Target target, Duration over) {

    @Override
    public String toString() {
      return over.isZero() ? target.toString() : target + " over " + Durations.format(over);
    }
  }

  /** Asks for a change; thread-safe. */
  void ask(Target target, Duration over) {
    asked.add(new Asked(target, over));
  }

  /** Makes those that were asked for. */
  void take(long now) {
    for (Asked next = asked.poll(); next != null; next = asked.poll()) {
      source.change(next.target, next.over.toNanos(), now);
      made.add(new LoadChange(now - start, next.toString()));
      if (made.size() > MOST_REPORTED) {
        made.remove(MOST_REPORTED / 2);
      }
    }
  }

  /** Those that were made: of very many, the first and the last ones. */
  List<LoadChange> made() {
    return List.copyOf(made);
  }
}
