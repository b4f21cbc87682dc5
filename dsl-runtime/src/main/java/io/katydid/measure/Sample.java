package io.katydid.measure;

import org.jspecify.annotations.Nullable;

/**
 * One sample of a virtual user: a request, or what a measure encloses. It is begun, may fail, and
 * ends; it can be failed until it is recorded. Its user makes the next one with the same object.
 * Not thread-safe.
 */
final class Sample {

  /** Of a sample that is in no group. */
  static final Series[] NO_GROUPS = {};

  final PhaseTimes phases = new PhaseTimes();
  private final @Nullable Sample outer;
  private @Nullable Sample inner;
  private @Nullable Series series;
  private boolean tolerant;
  private boolean enclosed;
  private boolean finished;

  /** Whether it began later than intended. */
  private boolean late;

  /** A byte, as users are many, and redirects few. */
  private byte reused;

  /** Of its response; 0 if there was none. */
  private short status;

  private @Nullable String traceId;

  /** Where an overlapping request is counted, too: its task may have ended before it. */
  private Series[] groups = NO_GROUPS;

  /** What is known of a request beside its figures, until it is recorded. */
  private Sampler.@Nullable Request request;

  private Sampler.@Nullable Evidence evidence;

  /** What it is measured by besides, if its response is a stream. */
  private @Nullable OpenStream stream;

  private int inside;
  private int failedInside;

  private long intendedStart;
  private long begin;
  private long start;
  private long end;
  private @Nullable String failureType;
  private String failureMessage = "";

  /** A sample that is in this one, if that is not null. */
  Sample(@Nullable Sample outer) {
    this.outer = outer;
  }

  @Nullable Sample outer() {
    return outer;
  }

  /** What is measured directly in this one. */
  Sample inner() {
    if (inner == null) {
      inner = new Sample(this);
    }
    return inner;
  }

  /**
   * Begins anew.
   *
   * @param tolerant whether it succeeds though a sample in it fails
   */
  void begin(Series series, long intendedStart, long start, boolean tolerant) {
    this.series = series;
    this.tolerant = tolerant;
    this.enclosed = false;
    this.finished = false;
    this.late = start > intendedStart;
    this.intendedStart = intendedStart;
    this.begin = start;
    this.start = start;
    this.failureType = null;
    this.reused = 0;
    this.status = 0;
    this.traceId = null;
    this.inside = 0;
    this.failedInside = 0;
    phases.clear();
  }

  void waited(long nanos) {
    start += nanos;
    phases.add(Phase.LEASE, nanos);
  }

  /**
   * It starts later than it began, as it was held back by us. If it was late, that is response
   * time; if not, nothing was owed before it starts.
   */
  void held(long nanos) {
    if (!late) {
      intendedStart += nanos;
    }
    start += nanos;
  }

  /** A pause in it is no time of it. */
  void paused(long nanos) {
    intendedStart += nanos;
    begin += nanos;
    start += nanos;
  }

  /** It is sent on a connection that one was sent on before. */
  void reuses() {
    reused++;
  }

  /** How often that was. */
  int reused() {
    return reused;
  }

  /** A response with this status was received. */
  void received(int status) {
    this.status = (short) status;
  }

  /** It is sent with the id of a trace. */
  void traced(String traceId) {
    this.traceId = traceId;
  }

  /** This is sent for it. */
  void sent(Sampler.Request request) {
    this.request = request;
  }

  /** Its response is this stream. */
  void stream(OpenStream opened) {
    this.stream = opened;
  }

  @Nullable OpenStream stream() {
    return stream;
  }

  /** This was received for it. */
  void evidence(Sampler.Evidence found) {
    this.evidence = found;
  }

  /** The message of a failed check, with what was received. */
  String explained(String failure) {
    return evidence == null ? failure : evidence.explain(failure);
  }

  /** An overlapping request is counted in these groups, too. */
  void countIn(Series[] groups) {
    this.groups = groups;
  }

  Series[] groups() {
    return groups;
  }

  /** The status of the response; 0 if there was none. */
  int status() {
    return status;
  }

  long intendedStart() {
    return intendedStart;
  }

  long start() {
    return start;
  }

  /** Ends it; returns its service time. */
  long finish(long end) {
    this.end = end;
    finished = true;
    return end - start;
  }

  /** When it ended; or, while it lasts, when the one before it did. */
  long end() {
    return end;
  }

  /** The time that was spent on it, unless samples in it were charged with theirs. */
  long busyNanos() {
    return enclosed ? 0 : Math.max(0, end - begin);
  }

  /** Says that it encloses a sample. */
  void encloses() {
    enclosed = true;
  }

  /** The first failure counts. */
  void fail(String type, String message) {
    if (failureType == null) {
      failureType = type;
      failureMessage = message;
    }
  }

  void succeed() {
    failureType = null;
  }

  boolean isFailed() {
    return failureType != null;
  }

  /** Of its failure; empty if it has not failed. */
  String failureType() {
    return failureType == null ? "" : failureType;
  }

  /**
   * Records it if it has ended; a sample that failed fails the one that it is in.
   *
   * @param groups that it is counted in, too
   * @param iterations how many iterations end with it
   * @param user the number of its user
   * @return how long listeners took, in nanoseconds
   */
  long recordIn(
      SampleRecorder recorder,
      Series[] groups,
      @Nullable Sample enclosing,
      int iterations,
      int user) {
    Series recorded = series;
    if (recorded == null || !finished) {
      recorder.iterated(iterations);
      return 0;
    }
    long heard = recorder.ended(this, recorded, groups, iterations, user);
    request = null;
    evidence = null;
    if (enclosing != null) {
      enclosing.add(this, recorded.name());
    }
    return heard;
  }

  private void add(Sample ended, String name) {
    inside++;
    if (ended.failureType != null) {
      failedInside++;
      if (!tolerant) {
        fail(ended.failureType, ended.inside(name));
      }
    }
  }

  /** Logs that it failed, as a request of this name. */
  void logFailure(ErrorLog log, String name) {
    if (failureType != null) {
      log.add(name, failureType, failureMessage);
    }
  }

  /**
   * As an example of the slowest of this name.
   *
   * @param end when it ended
   * @param failure what kind it failed with; empty if it succeeded
   */
  Exemplar exemplar(String name, WallClock calendar, long end, String failure) {
    return new Exemplar(
        name,
        calendar.at(start),
        end - intendedStart,
        end - start,
        phases.known(),
        status,
        failure,
        traceId == null ? "" : traceId);
  }

  /**
   * With all that is known of it.
   *
   * @param users how many are running
   */
  CompletedSample completed(
      String name, WallClock calendar, long end, String failure, int user, int users) {
    return new CompletedSample(
        name,
        calendar.at(intendedStart),
        end - intendedStart,
        phases.known(),
        request == null
            ? CompletedSample.Sent.NOTHING
            : new CompletedSample.Sent(request.method(), request.url(), phases.sent()),
        new CompletedSample.Received(
            status,
            evidence == null ? "" : evidence.reason(),
            evidence == null ? "" : evidence.contentType(),
            phases.received()),
        failure,
        failureType == null ? "" : failureMessage,
        user,
        users,
        inside,
        failedInside);
  }

  private String inside(String name) {
    return failureMessage.isEmpty() ? name : name + ": " + failureMessage;
  }
}
