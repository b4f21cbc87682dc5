package io.katydid.fork;

import io.katydid.measure.Frame;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.run.RunOutcome;
import java.util.List;

/** What is known of a run, should no more be told of it. */
final class LastKnown {

  private final long start;
  private Snapshot kept = Snapshot.EMPTY;
  private Snapshot warmedUp = Snapshot.EMPTY;
  private int users;

  LastKnown(long start) {
    this.start = start;
  }

  void add(Frame frame) {
    users = Math.max(users, frame.users());
    if (frame.warmingUp()) {
      warmedUp = frame.kept();
    } else {
      kept = frame.kept();
    }
  }

  /** The outcome of a run that ended now, for this reason. */
  RunOutcome outcome(long now, String reason) {
    return new RunOutcome(
        List.of(Slice.of(kept)),
        warmedUp,
        List.of(),
        now - start,
        users,
        users,
        0,
        "the forked JVM ended",
        List.of(reason));
  }
}
