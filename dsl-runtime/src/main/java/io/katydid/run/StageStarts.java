package io.katydid.run;

import io.katydid.api.Stage;
import io.katydid.measure.RunEvents;
import java.util.List;

/** Reports that stages begin. Used by the thread that coordinates the run. */
final class StageStarts {

  private final List<Stage> stages;
  private final RunEvents events;
  private int begun;
  private long next;

  /** Those of a run that starts at this time. */
  StageStarts(List<Stage> stages, RunEvents events, long start) {
    this.stages = stages;
    this.events = events;
    this.next = start;
  }

  /** Reports those that have begun by now. */
  void tick(long now) {
    while (next() <= now) {
      Stage stage = stages.get(begun);
      begun++;
      int number = begun;
      next = Clock.later(next, stage.duration().toNanos());
      events.report(it -> it.stageStarted(number, stage));
    }
  }

  /** When the next one begins, or {@link Clock#NEVER}. */
  long next() {
    return begun < stages.size() ? next : Clock.NEVER;
  }
}
