package io.katydid.measure;

import io.katydid.api.Timing;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Counts samples as they begin and end, until the recording of a run ends. Thread-safe. */
final class SampleRecorder {

  private static final Series[] NO_GROUPS = {};

  private final Stripes stripes;
  private final ErrorLog errorLog;
  private final WallClock calendar;
  private final @Nullable SampleQueue queue;
  private final UserTimeCounts users;
  private final AtomicLong firstStart = new AtomicLong(Long.MAX_VALUE);
  private volatile long loadEndedAt = Long.MAX_VALUE;
  private volatile long owedSince = Long.MIN_VALUE;
  private volatile long cutOffAt = Long.MAX_VALUE;

  /**
   * A recorder of samples.
   *
   * @param stripes what it adds to
   * @param errorLog where failures go
   * @param calendar when the slowest were sent
   * @param queue what each sample is added to, if there is one
   * @param users how many are running, and what they spend their time on
   */
  SampleRecorder(
      Stripes stripes,
      ErrorLog errorLog,
      WallClock calendar,
      @Nullable SampleQueue queue,
      UserTimeCounts users) {
    this.stripes = stripes;
    this.errorLog = errorLog;
    this.calendar = calendar;
    this.queue = queue;
    this.users = users;
  }

  /** As {@link UserTimeCounts#requestClock}. */
  RequestClock requestClock(boolean running) {
    return users.requestClock(running);
  }

  /** As {@link Recorder#loadEnded}. */
  void loadEnded(long now) {
    loadEndedAt = now;
  }

  /** The time, or when the load ended, if it has. */
  long whileLoaded(long now) {
    return Math.min(now, loadEndedAt);
  }

  /** As {@link Recorder#cutOff}. */
  void cutOff(long now) {
    cutOffAt = now;
  }

  /** As {@link Recorder#giveUp}. */
  void giveUp(long now, long patienceNanos) {
    owedSince = loadEndedAt - patienceNanos;
    cutOff(now);
  }

  boolean isCutOff() {
    return cutOffAt != Long.MAX_VALUE;
  }

  boolean hasLoadEnded() {
    return loadEndedAt != Long.MAX_VALUE;
  }

  /** When the first sample started. */
  long firstStart() {
    return firstStart.get();
  }

  void started(Series series, Series[] groups, long start) {
    try (Stripe stripe = stripes.hold()) {
      series.in(stripe).sent();
      for (Series group : groups) {
        group.in(stripe).sent();
      }
    }
    if (start < firstStart.get()) {
      firstStart.accumulateAndGet(start, Math::min);
    }
  }

  /** One that was due this long ago, and never started. */
  void notStarted(Series series, long ageNanos) {
    try (Stripe stripe = stripes.hold()) {
      SeriesCounts counts = series.in(stripe);
      counts.sent();
      counts.cutOff(ageNanos, 0);
    }
  }

  /** As {@link Recorder#measured}. */
  void measured(Series series, long start, long end, String failureType, String failureMessage) {
    Sample sample = new Sample(null);
    sample.begin(series, start, start, false);
    if (!failureType.isEmpty()) {
      sample.fail(failureType, failureMessage);
    }
    sample.finish(end);
    started(series, NO_GROUPS, start);
    sample.recordIn(this, NO_GROUPS, null, 0, 0);
  }

  /** Iterations that end while no sample is open, if there are any. */
  void iterated(int iterations) {
    if (iterations > 0) {
      try (Stripe stripe = stripes.hold()) {
        stripe.counts.add(Stripe.ITERATIONS, iterations);
      }
    }
  }

  /**
   * A sample that has ended; it is cut off if that was after the end of the recording.
   *
   * @param groups that it is counted in, too
   * @param iterations how many iterations end with it
   * @param user the number of its user
   * @return how long listeners took, in nanoseconds
   */
  long ended(Sample sample, Series series, Series[] groups, int iterations, int user) {
    long cutOff = cutOffAt;
    boolean inTime = sample.end() <= cutOff;
    OpenStream stream = sample.stream();
    if (stream != null && stream.isOpenAtEnd(inTime)) {
      openAtEnd(sample, stream, Math.min(cutOff, sample.end()), iterations);
      return 0;
    }
    boolean owed = !inTime && sample.start() < owedSince;
    try (Stripe stripe = stripes.hold()) {
      stripe.counts.add(Stripe.REUSED, sample.reused());
      ended(sample, cutOff, owed, series.in(stripe));
      for (Series group : groups) {
        ended(sample, cutOff, owed, group.in(stripe));
      }
      if (stream != null && (inTime || owed)) {
        stream.ended(stripe, owed || sample.isFailed());
      } else if (stream != null) {
        stream.withoutEvent(stripe, cutOff);
      }
      if (inTime || owed) {
        report(sample, inTime ? sample.end() : cutOff, owed, series, stripe, user);
      }
      stripe.counts.add(Stripe.ITERATIONS, iterations);
    }
    if (owed) {
      String age = String.format(Locale.ROOT, "in %.1f s", (cutOff - sample.start()) / 1e9);
      errorLog.addAlike(series.name(), Recorder.NO_RESPONSE, age);
      return series.reportEnd(cutOff - sample.intendedStart(), Recorder.NO_RESPONSE);
    }
    if (!inTime) {
      return 0;
    }
    sample.logFailure(errorLog, series.name());
    return series.reportEnd(sample.end() - sample.intendedStart(), sample.failureType());
  }

  /** The recording, or its user, was to end before it did. */
  private void openAtEnd(Sample sample, OpenStream stream, long end, int iterations) {
    try (Stripe stripe = stripes.hold()) {
      stripe.counts.add(Stripe.REUSED, sample.reused());
      stream.openAtEnd(stripe, end);
      stripe.counts.add(Stripe.ITERATIONS, iterations);
    }
  }

  /**
   * The first event of a stream came after this time.
   *
   * @param endless whether the stream is said to have no end
   */
  void firstEvent(Series[] counted, long nanos, boolean endless) {
    boolean late = hasLoadEnded();
    try (Stripe stripe = stripes.hold()) {
      for (Series series : counted) {
        StreamCounts counts = series.in(stripe).streams();
        counts.event(Timing.FIRST_EVENT, nanos, late);
        counts.add(StreamCount.ENDLESS, endless ? 1 : 0);
      }
    }
  }

  /**
   * Another event of a stream came, this long after the one before it.
   *
   * @param gaps of the stream, in each of these series
   */
  void nextEvent(Series[] counted, GapCluster[] gaps, long nanos) {
    boolean late = hasLoadEnded();
    try (Stripe stripe = stripes.hold()) {
      for (int each = 0; each < counted.length; each++) {
        StreamCounts counts = counted[each].in(stripe).streams();
        counts.event(Timing.BETWEEN_EVENTS, nanos, late);
        gaps[each].add(counts, nanos);
      }
    }
  }

  /** What is worth knowing of requests of this name, and no failure. */
  void remark(Series series, String text) {
    if (!isCutOff()) {
      errorLog.add(series.name(), ErrorGroup.REMARK, text, 1);
    }
  }

  /** Another time of a stream. */
  void took(Series[] counted, Timing timing, long nanos) {
    try (Stripe stripe = stripes.hold()) {
      for (Series series : counted) {
        series.in(stripe).streams().took(timing, nanos);
      }
    }
  }

  /** Tokens of a stream; negative, if there were fewer than it seemed. */
  void tokens(Series[] counted, long number) {
    add(counted, StreamCount.TOKENS, number);
    if (hasLoadEnded()) {
      add(counted, StreamCount.LATE_TOKENS, number);
    }
  }

  /** Tokens of the request of a stream. */
  void prompt(Series[] counted, long number) {
    add(counted, StreamCount.PROMPT_TOKENS, number);
  }

  private void add(Series[] counted, StreamCount what, long number) {
    try (Stripe stripe = stripes.hold()) {
      for (Series series : counted) {
        series.in(stripe).streams().add(what, number);
      }
    }
  }

  private void report(
      Sample sample, long end, boolean owed, Series series, Stripe stripe, int user) {
    String failure = owed ? Recorder.NO_RESPONSE : sample.failureType();
    keepIfSlow(sample, end, failure, series, series.in(stripe));
    if (queue != null) {
      queue.add(
          stripe, sample.completed(series.name(), calendar, end, failure, user, users.running()));
    }
  }

  private void keepIfSlow(
      Sample sample, long end, String failure, Series series, SeriesCounts counts) {
    SlowestSamples slowest = failure.isEmpty() ? counts.slowest : counts.slowestFailed;
    if (slowest.admit(end - sample.intendedStart())) {
      slowest.add(sample.exemplar(series.name(), calendar, end, failure));
    }
  }

  private void ended(Sample sample, long cutOff, boolean owed, SeriesCounts counts) {
    if (sample.end() <= cutOff) {
      completed(sample, counts);
    } else if (owed) {
      counts.unanswered(sample.intendedStart(), cutOff, sample.phases);
    } else {
      counts.cutOff(cutOff - sample.intendedStart(), cutOff - sample.start());
    }
  }

  private void completed(Sample sample, SeriesCounts counts) {
    if (sample.isFailed()) {
      counts.failed(sample.intendedStart(), sample.end(), sample.phases);
    } else {
      counts.succeeded(sample.intendedStart(), sample.start(), sample.end(), sample.phases);
    }
    counts.received(sample.status());
    counts.judge(sample);
    if (sample.end() > loadEndedAt) {
      counts.drained();
    }
  }
}
