package io.katydid.measure;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one virtual user, one after the other. The newest sample stays open after its
 * response has come, so that a check of the response can still fail it; it is recorded when the
 * next one starts, or by {@link #close}.
 *
 * <p>Not thread-safe: used by the thread of its virtual user only.
 */
public final class Sampler {

  /** The type of failure of a response that was received, and found wrong by the user's code. */
  public static final String CHECK = "check";

  private final Recorder recorder;
  private @Nullable Series series;
  private boolean finished;
  private long intendedStart;
  private long start;
  private long end;
  private final PhaseTimes phases = new PhaseTimes();
  private @Nullable String failureType;
  private String failureMessage = "";
  private long number;
  private long lateness;
  private long busyUntil = Long.MIN_VALUE;
  private long busyFrom;
  private long busyNanos;
  private boolean taskCutOff;

  /** A sampler for one user of the run that this recorder records. */
  public Sampler(Recorder recorder) {
    this.recorder = recorder;
  }

  /**
   * Closes the sample before, and starts a new one.
   *
   * @param series what it is a sample of
   * @param intendedStart when it should have started, by the clock of the run, had the iteration
   *     started as intended
   * @param start when it starts; not before the intended start
   * @return the number of this sample among those of the user
   * @throws CutOffError if the recording has ended
   */
  public long start(Series series, long intendedStart, long start) {
    close();
    if (recorder.isCutOff()) {
      cutOffTask();
    }
    this.series = series;
    this.intendedStart = intendedStart - lateness;
    lateness = 0;
    this.start = start;
    busyFrom = Math.max(start, busyUntil);
    phases.clear();
    recorder.started(series, start);
    return ++number;
  }

  /**
   * Ends the task of a user that is cut off, by an error. A task that catches it would spin from
   * then on, and keep its carrier from the users of the next run: it is held instead.
   */
  private void cutOffTask() {
    while (taskCutOff) {
      // Parking returns at once for who is interrupted, as who is cut off is.
      Thread.interrupted();
      LockSupport.park(this);
    }
    taskCutOff = true;
    throw new CutOffError();
  }

  /**
   * Says that the sample waited for this long, after it was started, for something that others of
   * its kind had: that is response time, and not service time.
   */
  public void waited(long nanos) {
    start += nanos;
    took(Phase.LEASE, nanos);
  }

  /** Says what the sample spent time on. */
  public void took(Phase phase, long nanos) {
    phases.add(phase, nanos);
  }

  /** Says what was sent and received for the sample, in octets. */
  public void transferred(long sent, long received) {
    phases.addTraffic(sent, received);
  }

  /**
   * The iteration that begins started this much later than intended, and so does its first sample:
   * what is done later in it was not owed before.
   */
  public void late(long nanos) {
    lateness = nanos;
  }

  /** The time that was spent in samples since the last call; where they overlap, once. */
  public long takeBusyNanos() {
    long taken = busyNanos;
    busyNanos = 0;
    return taken;
  }

  /**
   * Ends the sample of now; it stays open to {@link #fail}.
   *
   * @return its service time
   */
  public long finish(long end) {
    this.end = end;
    busyNanos += Math.max(0, end - busyFrom);
    busyUntil = end;
    finished = true;
    return end - start;
  }

  /** Whether this is the newest sample, and not recorded yet. */
  public boolean isOpen(long number) {
    return series != null && this.number == number;
  }

  /** Whether the open sample counts as failed so far. */
  public boolean isFailed() {
    return failureType != null;
  }

  /**
   * Marks the open sample as failed; the first mark counts.
   *
   * @return whether there is an open sample
   */
  public boolean fail(String type, String message) {
    if (series != null && failureType == null) {
      failureType = type;
      failureMessage = message;
    }
    return series != null;
  }

  /** Takes the mark of {@link #fail} from the open sample. */
  public void succeed() {
    failureType = null;
  }

  /** The task is over; what comes after it, such as the user's farewell, is one of its own. */
  public void endTask() {
    close();
    taskCutOff = false;
  }

  /** Records the open sample, if there is one. */
  public void close() {
    Series closing = series;
    if (closing == null) {
      return;
    }
    series = null;
    if (finished) {
      record(closing);
    }
    finished = false;
    failureType = null;
  }

  private void record(Series closing) {
    if (failureType == null) {
      recorder.succeeded(closing, intendedStart, start, end, phases);
    } else {
      recorder.failed(closing, intendedStart, start, end, phases, failureType, failureMessage);
    }
  }
}
