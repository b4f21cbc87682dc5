package io.katydid.web;

import io.katydid.json.JsonWriter;
import io.katydid.live.RunControls;
import io.katydid.live.RunSoFar;
import io.katydid.measure.Snapshot;
import io.katydid.report.RunReport;
import io.katydid.runfile.RunHeader;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the page knows of a run. Thread-safe; who reads waits for nobody, and nobody for it. */
final class LiveRun {

  private final Standing standing = new Standing();
  private Course course = new Course(Duration.ZERO);
  private @Nullable RunHeader header;
  private @Nullable RunControls controls;
  private @Nullable RunSoFar soFar;
  private @Nullable RunReport report;
  private @Nullable Snapshot sinceReset;
  private long resetNanos;
  private int courses;
  private boolean isOver;
  private LiveMoment moment = moment(0);

  synchronized void started(RunHeader known, RunControls given) {
    header = known;
    controls = given;
    course = new Course(known.setup().load().runTime());
    publish();
  }

  synchronized void measured(RunSoFar now) {
    soFar = now;
    courses += course.add(now.frame()) ? 1 : 0;
    if (sinceReset != null) {
      sinceReset = sinceReset.then(now.frame().interval());
    }
    publish();
  }

  synchronized void ended(RunReport judged) {
    report = judged;
    over();
  }

  /** No more is known, and nothing can be changed. */
  synchronized void over() {
    controls = null;
    isOver = true;
    publish();
  }

  /** From now on, the figures of requests are of what is measured from now on. */
  synchronized void reset() {
    sinceReset = Snapshot.EMPTY;
    resetNanos = soFar == null ? 0 : soFar.frame().elapsedNanos();
    publish();
  }

  private void publish() {
    if (!moment.isLast()) {
      moment = moment(moment.number() + 1);
      notifyAll();
    }
  }

  /** All that is known. */
  synchronized Moment now() {
    return new Moment(
        header, controls, soFar, report, sinceReset, resetNanos, isOver, course.last(), standing);
  }

  private LiveMoment moment(long number) {
    Moment now = now();
    return new LiveMoment(number, courses, isOver, () -> MomentJson.write(now));
  }

  /** What is known; at once, if that is not what was known, and else after so long at most. */
  @SuppressWarnings("WaitNotInLoop") // who is woken up for no reason asks again
  synchronized LiveMoment after(@Nullable LiveMoment known, Duration atMost)
      throws InterruptedException {
    if (moment == known) {
      wait(atMost.toMillis());
    }
    return moment;
  }

  /** All points of its charts. */
  synchronized String course() {
    JsonWriter json = new JsonWriter();
    return json.object(() -> course.write(json)).toString();
  }

  /** By what it is changed; empty if it has not begun, or has ended. */
  synchronized Optional<RunControls> controls() {
    return Optional.ofNullable(controls);
  }

  /** What was measured; empty if nothing was. */
  synchronized Optional<RunSoFar> soFar() {
    return Optional.ofNullable(soFar);
  }

  /** The report, as if the run had been cut short if it goes on; empty if nothing was measured. */
  Optional<RunReport> report() {
    RunReport judged;
    RunSoFar now;
    synchronized (this) {
      judged = report;
      now = soFar;
    }
    return judged == null
        ? Optional.ofNullable(now).map(it -> it.run().report())
        : Optional.of(judged);
  }
}
