package io.katydid.measure;

import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one virtual user: requests, one after the other, those of {@link
 * OverlappingRequests}, and measures, which may enclose requests and other measures. The newest
 * sample stays open after it has ended, so that a check can still fail it; it is recorded when the
 * next one begins, when the measure that it is in ends, or by {@link #close}.
 *
 * <p>Not thread-safe: used by the thread of its virtual user only.
 */
public final class Sampler {

  /** The type of failure of a response that was received, and found wrong by the user's code. */
  public static final String CHECK = "check";

  private final SampleRecorder recorder;
  private final int user;
  private final Sample plain = new Sample(null);

  /** What is said of the request is said of this one: another one while a stream is opened. */
  private Sample request = plain;

  private @Nullable Sample outermost;

  /** The innermost of the measures that have begun and not ended. */
  private @Nullable Sample enclosing;

  private @Nullable Sample newest;

  /** The groups that requests are counted in, besides the series of their name. */
  private Series[] groups = Sample.NO_GROUPS;

  private long number;
  private long lateness;
  private long busyNanos;
  private long overlappingEnd;
  private boolean taskCutOff;
  private boolean running;
  private @Nullable RequestClock requestClock;
  private long takenOfClock;

  /** A sampler for the first user of the run that this recorder records. */
  public Sampler(Recorder recorder) {
    this(recorder, 0);
  }

  /** A sampler for the user of this number. */
  public Sampler(Recorder recorder, int user) {
    this(recorder.samples(), user);
  }

  private Sampler(SampleRecorder recorder, int user) {
    this.recorder = recorder;
    this.user = user;
  }

  /** The number of the user. */
  public int user() {
    return user;
  }

  /** Another one for the same user, for what it does beside its samples, such as to log in. */
  public Sampler another() {
    return new Sampler(recorder, user);
  }

  /**
   * Has the requests of the task that begins counted in these groups, too.
   *
   * @param groups as of {@link Recorder#group}; not to be changed after this
   */
  public void countIn(Series[] groups) {
    this.groups = groups;
  }

  /**
   * Closes the newest sample, and starts a request.
   *
   * @param series what it is a sample of
   * @param intendedStart when it should have started, by the clock of the run, had the iteration
   *     started as intended
   * @param start when it starts; not before the intended start
   * @return the number of this request among those of the user
   * @throws CutOffError if the recording has ended
   */
  public long start(Series series, long intendedStart, long start) {
    encloses();
    begin(plain, series, intendedStart, start, false);
    newest = plain;
    return ++number;
  }

  /**
   * Closes the newest sample, and starts a request whose response is a stream; otherwise as {@link
   * #start}. Until it is {@linkplain OpenStream#opened opened}, what is said of the request is said
   * of it.
   */
  public OpenStream startStream(Series series, long intendedStart, long start) {
    Sample sample = new Sample(null);
    OpenStream stream = new OpenStream(this, recorder, sample, series, groups);
    sample.stream(stream);
    begin(sample, series, intendedStart, start, false);
    enter(sample);
    stream.waits(start);
    return stream;
  }

  void enter(Sample sample) {
    request = sample;
  }

  void leave() {
    request = plain;
  }

  boolean isNewest(Sample sample) {
    return newest == sample;
  }

  /** Ends a stream, whatever was measured since it began. */
  void finishStream(Sample sample, long end) {
    close();
    leave();
    lateness = 0;
    sample.finish(end);
    overlappingEnd = end;
    newest = sample;
  }

  /**
   * Closes the newest sample, and starts a measure. The samples that begin before it ends are in
   * it; if one of them fails, so does the measure.
   *
   * @param series what it is a sample of
   * @param start when it starts
   * @param tolerant whether the measure succeeds though a sample in it fails
   * @throws CutOffError if the recording has ended
   */
  public void startMeasure(Series series, long start, boolean tolerant) {
    Sample measure = enclosing == null ? outermost() : enclosing.inner();
    encloses();
    begin(measure, series, start, start, tolerant);
    enclosing = measure;
  }

  private Sample outermost() {
    if (outermost == null) {
      outermost = new Sample(null);
    }
    return outermost;
  }

  private void encloses() {
    if (enclosing != null) {
      enclosing.encloses();
    }
  }

  /** A sample of a request that may overlap others, to be begun by any thread. */
  Sample overlapping(Series series, boolean isStream) {
    Sample sample = new Sample(null);
    sample.countIn(groups);
    if (isStream) {
      sample.stream(new OpenStream(this, recorder, sample, series, groups));
    }
    return sample;
  }

  /**
   * Closes the newest sample, and begins a request that may overlap others, and end on any thread.
   *
   * @throws CutOffError if the recording has ended
   */
  void beginOverlapping(Sample sample, Series series, long start) {
    encloses();
    begin(sample, series, start, start, false);
  }

  /** The same, from another thread than that of the user: nothing of the user is closed. */
  void beginElsewhere(Sample sample, Series series, long start) {
    sample.begin(series, start, start, false);
    recorder.started(series, sample.groups(), start);
  }

  /** Ends an overlapping request; it is the newest sample then, and stays open to {@link #fail}. */
  void finishOverlapping(Sample sample, long end) {
    close();
    encloses();
    lateness = 0;
    sample.finish(end);
    overlappingEnd = end;
    newest = sample;
  }

  /** The same, from another thread than that of the user: it is recorded at once. */
  void finishElsewhere(Sample sample, long end) {
    sample.finish(end);
    sample.recordIn(recorder, sample.groups(), null, 0, user);
  }

  private void begin(
      Sample sample, Series series, long intendedStart, long start, boolean tolerant) {
    long heard = close(0);
    if (recorder.isCutOff()) {
      cutOffTask();
    }
    long intended = intendedStart - lateness;
    // What listeners took until now is response time only of a request that was late before.
    sample.begin(series, intended < start ? intended : intended + heard, start + heard, tolerant);
    recorder.started(series, groupsOf(sample), start);
  }

  /** Measures may enclose requests, and would count twice. */
  private Series[] groupsOf(Sample sample) {
    OpenStream stream = sample.stream();
    if (stream != null) {
      return stream.groups();
    }
    return sample == plain ? groups : sample.groups();
  }

  /**
   * Ends the task of a user that is cut off, by an error. A task that catches it would spin from
   * then on, and keep its carrier from the users of the next run: it is held instead.
   */
  private void cutOffTask() {
    while (taskCutOff) {
      // Parking returns at once in a thread that is interrupted, as one that is cut off is.
      Thread.interrupted();
      LockSupport.park(this);
    }
    taskCutOff = true;
    throw new CutOffError();
  }

  /**
   * Says that the request waited for this long, after it was started, for something that others of
   * its kind had: that is response time, and not service time.
   */
  public void waited(long nanos) {
    request.waited(nanos);
  }

  /**
   * Says that the request was sent this much later than it was started, as it was held back by us:
   * that is no service time, and no time of the measures that it is in.
   */
  public void held(long nanos) {
    request.held(nanos);
    for (Sample measure = enclosing; measure != null; measure = measure.outer()) {
      measure.held(nanos);
    }
  }

  /** Says that the user paused for this long, which is no time of the measures that this is in. */
  public void paused(long nanos) {
    for (Sample measure = enclosing; measure != null; measure = measure.outer()) {
      measure.paused(nanos);
    }
  }

  /** Says what the request spent time on. */
  public void took(Phase phase, long nanos) {
    request.phases.add(phase, nanos);
  }

  /** Says that the request is sent on a connection that one was sent on before. */
  public void reused() {
    request.reuses();
  }

  /** Says which status the response to the request has. */
  public void received(int status) {
    request.received(status);
  }

  /** Says what is sent as the request, for those to whom each sample is reported. */
  public void sent(Request sent) {
    request.sent(sent);
  }

  /** Says that the request is sent with the id of this trace. */
  public void traced(String traceId) {
    request.traced(traceId);
  }

  /** Says what was sent and received for the request, in bytes. */
  public void transferred(long sent, long received) {
    request.phases.addTraffic(sent, received);
  }

  /**
   * Says the same of the innermost measure.
   *
   * @throws IllegalStateException if there is none
   */
  public void transferredInMeasure(long sent, long received) {
    if (enclosing == null) {
      throw new IllegalStateException("no measure runs that this was transferred for");
    }
    enclosing.phases.addTraffic(sent, received);
  }

  /**
   * The iteration that begins started this much later than intended, and so do its first sample and
   * those that enclose it: what is begun after a sample has ended was not owed before.
   */
  public void late(long nanos) {
    lateness = nanos;
  }

  /** A task of the user runs from now on. */
  public void run(long now) {
    setRunning(true, now);
  }

  /** No task of the user runs from now on, or it pauses. */
  public void rest(long now) {
    setRunning(false, now);
  }

  private synchronized void setRunning(boolean runs, long now) {
    running = runs;
    if (requestClock != null) {
      requestClock.run(runs, now);
    }
  }

  /** What counts the time in which streams are waited for, and overlapping requests are open. */
  synchronized RequestClock requestClock() {
    if (requestClock == null) {
      requestClock = recorder.requestClock(running);
    }
    return requestClock;
  }

  /** The user has ended. */
  public synchronized void endUser() {
    if (requestClock != null) {
      requestClock.endUser();
    }
  }

  /**
   * The time since the last call in which the user waited for streams, or had overlapping requests
   * open. It has been recorded.
   */
  public synchronized long takeRecordedNanos(long now) {
    if (requestClock == null) {
      return 0;
    }
    long all = requestClock.nanos(now);
    long taken = all - takenOfClock;
    takenOfClock = all;
    return taken;
  }

  /**
   * The time that was spent in other samples since the last call. Of a measure that encloses
   * samples, it is the time of those.
   */
  public long takeBusyNanos() {
    long taken = busyNanos;
    busyNanos = 0;
    return taken;
  }

  /**
   * Ends the request of now; it stays open to {@link #fail}.
   *
   * @return its service time
   */
  public long finish(long end) {
    return finish(request, end);
  }

  private long finish(Sample sample, long end) {
    lateness = 0;
    long serviceTime = sample.finish(end);
    busyNanos += sample.busyNanos();
    return serviceTime;
  }

  /**
   * Says that what is measured by the innermost measure has thrown something. A failed check fails
   * the newest sample in it, too.
   */
  public void failMeasure(String type, String message) {
    if (type.equals(CHECK)) {
      fail(type, message);
    }
    close();
    if (enclosing != null) {
      enclosing.fail(type, message);
    }
  }

  /** Ends the innermost measure, and records what it encloses; it stays open to {@link #fail}. */
  public void finishMeasure(long end) {
    close();
    Sample measure = enclosing;
    if (measure != null) {
      enclosing = measure.outer();
      finish(measure, end);
      newest = measure;
    }
  }

  /** When the last sample ended, if it was begun after this time, and else this time. */
  public long lastEnd(long since) {
    long last = Math.max(since, Math.max(plain.end(), overlappingEnd));
    return outermost == null ? last : Math.max(last, outermost.end());
  }

  /** Whether this request is the newest sample, and not recorded yet. */
  public boolean isOpen(long number) {
    return newest == plain && this.number == number;
  }

  /** Whether the newest sample counts as failed so far. */
  public boolean isFailed() {
    return newest != null && newest.isFailed();
  }

  /**
   * The type of a failure by what was thrown: the name of its class, or of the one that an
   * anonymous class extends, since a failure without a type is none.
   */
  public static String typeOf(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    return name.isEmpty()
        ? Objects.requireNonNull(thrown.getClass().getSuperclass()).getSimpleName()
        : name;
  }

  /**
   * Marks the newest sample as failed; the first mark counts.
   *
   * @return whether it is still open
   */
  public boolean fail(String type, String message) {
    if (newest != null && !newest.isFailed()) {
      newest.fail(type, type.equals(CHECK) ? newest.explained(message) : message);
    }
    return newest != null;
  }

  /** Says what a failed check of the newest request is explained by, until it is recorded. */
  public void evidence(Evidence found) {
    request.evidence(found);
  }

  /** Takes the mark of {@link #fail} from the newest sample. */
  public void succeed() {
    if (newest != null) {
      newest.succeed();
    }
  }

  /**
   * The task is over; what comes after it, such as the user's {@code @OnStop}, is one of its own,
   * and in no group.
   *
   * @param ofIteration whether an iteration ends with it, which is counted
   */
  public void endTask(boolean ofIteration) {
    close(ofIteration ? 1 : 0);
    taskCutOff = false;
    groups = Sample.NO_GROUPS;
  }

  /** Records the newest sample, if it is open. */
  public void close() {
    close(0);
  }

  private long close(int iterations) {
    Sample closing = newest;
    if (closing != null) {
      newest = null;
      return closing.recordIn(recorder, groupsOf(closing), enclosing, iterations, user);
    }
    recorder.iterated(iterations);
    return 0;
  }

  /** What was sent as a request. */
  public interface Request {

    /** Its method. */
    String method();

    /** Where it goes, with its query. */
    String url();
  }

  /** What was received for a request. */
  public interface Evidence {

    /** What stands behind the status; may be empty. */
    String reason();

    /** The content type; may be empty. */
    String contentType();

    /** The message of a failed check, with what was received. */
    String explain(String failure);
  }
}
