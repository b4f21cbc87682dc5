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

  private final Changed changed;
  private final long start;
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final List<LoadChange> made = new ArrayList<>();

  LoadChanges(Changed changed, long start) {
    this.changed = changed;
    this.start = start;
  }

  /** What is changed: the scenarios of a run. */
  interface Changed {

    /** Changes the load of the scenario of this name, as {@link UserSource#change}. */
    void change(String scenario, Target target, long overNanos, long at);

    /** Which scenario that is, if there are several: a phrase that begins with a space. */
    String of(String scenario);
  }

  private record Asked(String scenario, Target target, Duration over, long atNanos) {

    String text(String of) {
      return target + of + (over.isZero() ? "" : " over " + Durations.format(over));
    }
  }

  /** Asks for a change, as {@link EngineCommands#change}; thread-safe. */
  void ask(String scenario, Target target, Duration over, long atNanos) {
    asked.add(new Asked(scenario, target, over, atNanos));
  }

  /** Has those made that were asked for, at once or at their time. */
  void take(long now) {
    for (Asked next = asked.poll(); next != null; next = asked.poll()) {
      long at = next.atNanos == EngineCommands.NOW ? now : start + next.atNanos;
      changed.change(next.scenario, next.target, next.over.toNanos(), at);
      made.add(new LoadChange(at - start, next.text(changed.of(next.scenario))));
      if (made.size() > MOST_REPORTED) {
        made.remove(MOST_REPORTED / 2);
      }
    }
  }

  /** Those that were made by then: of very many, the first and the last ones. */
  List<LoadChange> madeBy(long end) {
    return made.stream().filter(change -> change.elapsedNanos() <= end - start).toList();
  }
}
