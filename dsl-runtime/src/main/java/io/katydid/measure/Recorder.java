package io.katydid.measure;

import io.katydid.api.RunListener;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the measurements of one run. All users write to it; its counts only grow, and {@link #read}
 * copies them. So whatever is counted is in exactly one of the windows that two readings enclose,
 * and writers never wait for readers. A reading takes some time, in which counts grow: a request
 * that ends meanwhile may be in one window by one of its times, and in the next by another, but
 * never as completed without having been sent, and no iteration that has ended without its
 * requests, nor any request without its connection.
 *
 * <p>Counts are kept in {@linkplain Stripes stripes}, which are added up when they are read.
 * Writers wait for each other only where more threads write at the same time than there are
 * carriers of virtual threads.
 *
 * <p>Memory is bounded: by the number of names of requests, counters and gauges, of stripes, and of
 * groups of failures and errors.
 *
 * <p>Thread-safe.
 */
public final class Recorder {

  /** How many request names are kept apart, besides those that are kept a place. */
  public static final int MOST_NAMES = 1000;

  /** The name that requests are counted under once there are {@link #MOST_NAMES} others. */
  public static final String OTHER_NAMES = "(other names)";

  /**
   * The type of failure of a request that was sent before the load ended, and had no response at
   * the end of the run.
   */
  public static final String NO_RESPONSE = "no response";

  /** The name of iterations that were due, and that no user had begun when the load ended. */
  public static final String NOT_STARTED = "(not started)";

  private final Stripes stripes;
  private final SeriesByName requests;
  private final SeriesByName measures;
  private final Map<RequestGroup, Series> groups = new LinkedHashMap<>();
  private final ErrorLog errorLog = new ErrorLog();
  private final RunEvents events;
  private final SampleRecorder samples;
  private final UserTimeCounts users;
  private final CustomCounts custom;
  private final TlsHandshakeCounts handshakes = new TlsHandshakeCounts();
  private final AtomicLong longestStartWait = new AtomicLong();

  /** A recorder that counts exceedances of these limits for each request name. */
  public Recorder(Function<String, List<TimeLimit>> limits) {
    this(WatchedFigures.of(limits));
  }

  /** A recorder of a run that nobody listens to. */
  public Recorder(WatchedFigures watched) {
    this(watched, Stripes.forThisJvm(), null);
  }

  /**
   * A recorder without measurements.
   *
   * @param listeners are called for what is recorded, in this order
   * @param nanoTime the clock of the run
   * @param calendar when that is
   * @param queue what each sample is added to, if that is not null
   */
  public Recorder(
      WatchedFigures watched,
      List<RunListener> listeners,
      LongSupplier nanoTime,
      WallClock calendar,
      @Nullable SampleQueue queue) {
    this(watched, Stripes.forThisJvm(), listeners, nanoTime, calendar, queue);
  }

  Recorder(WatchedFigures watched, Stripes stripes, @Nullable SampleQueue queue) {
    this(watched, stripes, List.of(), () -> 0, WallClock.NONE, queue);
  }

  private Recorder(
      WatchedFigures watched,
      Stripes stripes,
      List<RunListener> listeners,
      LongSupplier nanoTime,
      WallClock calendar,
      @Nullable SampleQueue queue) {
    this.events = new RunEvents(listeners, nanoTime, errorLog);
    this.stripes = stripes;
    this.users = new UserTimeCounts(stripes);
    this.custom = new CustomCounts(watched.kept());
    this.samples = new SampleRecorder(stripes, errorLog, calendar, queue, users);
    this.requests = new SeriesByName(watched, stripes.size(), events);
    RunEvents unheard = new RunEvents(List.of(), nanoTime, errorLog);
    this.measures = new SeriesByName(watched, stripes.size(), unheard);
    watched
        .groups()
        .forEach((group, limits) ->
            groups.put(
                group,
                new Series(
                    group.text(),
                    limits,
                    watched.statuses(),
                    watched.goods(),
                    stripes.size(),
                    unheard)));
  }

  /** The series of requests of this name, or of {@link #OTHER_NAMES} when there are too many. */
  public Series series(String name) {
    return requests.get(name);
  }

  /** The series of the measures of this name, or of {@link #OTHER_NAMES} likewise. */
  public Series measure(String name) {
    return measures.get(name);
  }

  /** The groups of requests that are counted. */
  public Set<RequestGroup> groups() {
    return Collections.unmodifiableSet(groups.keySet());
  }

  /** The series of one of these {@link #groups}. */
  public Series group(RequestGroup group) {
    return Objects.requireNonNull(groups.get(group));
  }

  /** Adds to the counter of this name, or of {@link #OTHER_NAMES} likewise. */
  public void count(String name, long amount) {
    if (!isCutOff()) {
      custom.counter(name).add(amount, samples.hasLoadEnded());
    }
  }

  /** Gives the gauge of this name, or of {@link #OTHER_NAMES} likewise, a value. */
  public void gauge(String name, double value) {
    if (!isCutOff()) {
      custom.gauge(name).set(value);
    }
  }

  /** Counts a request that is sent again in the same sample, for whatever reason. */
  public void retried() {
    count(Stripe.RETRIES);
  }

  /** Counts a connection that was opened. */
  public void opened() {
    count(Stripe.OPENED);
  }

  /** How connections have been used until now, by the requests that have ended. */
  public ConnectionCounts connections() {
    return new ConnectionCounts(stripes.sum(Stripe.OPENED), stripes.sum(Stripe.REUSED));
  }

  /** Counts a handshake of TLS that came to this, and how long it took. */
  public void shookHands(TlsHandshake handshake, long nanos) {
    if (!isCutOff()) {
      handshakes.record(handshake, nanos);
    }
  }

  /** Counts a redirect that is followed. */
  public void redirected() {
    count(Stripe.REDIRECTS);
  }

  /**
   * Records a sample of a measure that began in the code of one user and ended in that of another.
   *
   * @param start when it began
   * @param end when it ended
   * @param failureType of few; empty if it succeeded
   */
  public void measured(
      String name, long start, long end, String failureType, String failureMessage) {
    samples.measured(measure(name), start, end, failureType, failureMessage);
  }

  /** Counts an exception from user code. */
  public void error(String source, Throwable error) {
    if (isCutOff()) {
      return;
    }
    errorLog.add(source, error);
    count(Stripe.ERRORS);
    if (!events.isEmpty()) {
      events.report(it -> it.error(source, error));
    }
  }

  /**
   * Counts what is worth knowing and is neither a failure nor an error.
   *
   * @param source the request that it was seen at
   * @param text what was seen; alike for what is to be counted as one
   */
  public void remark(String source, String text) {
    remark(source, text, 1);
  }

  /** The same, of what was seen so many times. */
  public void remark(String source, String text, long times) {
    if (!isCutOff()) {
      errorLog.add(source, ErrorGroup.REMARK, text, times);
    }
  }

  /** The same of how the run ended, which is known only after the end of the recording. */
  public void remarkAtEnd(String source, String text) {
    remarkAtEnd(source, text, 1);
  }

  /** The same, of what was seen so many times. */
  public void remarkAtEnd(String source, String text, long times) {
    errorLog.add(source, ErrorGroup.REMARK, text, times);
  }

  /** Counts a user that starts to exist. */
  public void userStarted(long now) {
    users.userStarted(now);
  }

  /** Counts a user that ceases to exist. */
  public void userEnded(long now) {
    users.userEnded(now);
  }

  /** The time that users have existed, in nanoseconds, summed over the users. */
  public double userNanos(long now) {
    return users.users(now);
  }

  /**
   * Adds where a user's time went; that it existed is counted by its start and its end.
   *
   * @param punctual how many of its iterations began without lag, and are not counted yet
   */
  public void spent(UserTimeBreakdown time, long punctual) {
    users.spent(time, punctual);
  }

  /** Records how much longer than it was meant to a user waited before an iteration. */
  public void lagged(long nanos) {
    try (Stripe stripe = stripes.hold()) {
      stripe.generatorLag.record(nanos);
    }
  }

  /** Records how long a user whose socket was ready waited for a carrier to run on. */
  public void waitedForCarrier(long nanos) {
    try (Stripe stripe = stripes.hold()) {
      stripe.carrierWaits.record(nanos);
    }
  }

  /** How long users whose socket was ready waited for a carrier, as it is now. */
  public CumulativeHistogram carrierWaits() {
    return stripes.read(it -> it.carrierWaits);
  }

  /** Records how long an arrival waited for a user to be started, which is not response time. */
  public void waitedForStart(long nanos) {
    if (nanos > longestStartWait.get()) {
      longestStartWait.accumulateAndGet(nanos, Math::max);
    }
  }

  /** The longest of these waits since this was asked last, or 0. */
  public long takeLongestStartWait() {
    return longestStartWait.getAndSet(0);
  }

  /**
   * Counts an iteration that was due this long ago, and never started. What it would have requested
   * is not known.
   */
  public void notStarted(long ageNanos) {
    samples.notStarted(series(NOT_STARTED), ageNanos);
  }

  /**
   * Says that no more load is offered: what is completed from now on is counted, but is in no rate.
   *
   * @param now the time, by the clock of the run
   */
  public void loadEnded(long now) {
    samples.loadEnded(now);
  }

  /**
   * Ends the recording. What ends later does so because it is cut off: it stays counted as sent,
   * and not as completed.
   *
   * @param now the time, by the clock of the run
   */
  public void cutOff(long now) {
    samples.cutOff(now);
  }

  /**
   * Ends the recording of a run whose users had all their time, and a grace period after it. What
   * was sent before the load ended fails with {@link #NO_RESPONSE}; the rest is cut off.
   *
   * @param now the time, by the clock of the run
   * @param patienceNanos how long before the load ended it must have been sent
   */
  public void giveUp(long now, long patienceNanos) {
    samples.giveUp(now, patienceNanos);
  }

  /** Whether the recording has ended. */
  public boolean isCutOff() {
    return samples.isCutOff();
  }

  /** How many requests have failed with {@link #NO_RESPONSE}. */
  public long unanswered() {
    return requests.unanswered();
  }

  /** Where the listeners of the run are called. */
  public RunEvents events() {
    return events;
  }

  /** Where samples are recorded. */
  SampleRecorder samples() {
    return samples;
  }

  private void count(int what) {
    try (Stripe stripe = stripes.hold()) {
      stripe.counts.add(what, 1);
    }
  }

  private Map<String, Series.Reading> readGroups() {
    Map<String, Series.Reading> readings = new HashMap<>();
    groups.forEach((group, counts) -> readings.put(group.text(), counts.read()));
    return readings;
  }

  /**
   * Copies all counts as they are now: what is counted last is read first, so that whatever it is
   * the end of is in the reading, also if nothing is read after it. When the load has ended,
   * windows end with it. The values of gauges and the slowest samples are taken: they are in the
   * window from the reading before this one.
   *
   * @param now the time, by the clock of the run
   */
  public CumulativeCounts read(long now) {
    long iterations = stripes.sum(Stripe.ITERATIONS);
    Map<String, Series.Reading> ofMeasures = measures.read();
    return new CumulativeCounts(
        samples.whileLoaded(now),
        samples.firstStart(),
        requests.read(),
        ofMeasures,
        readGroups(),
        new CustomMetrics(custom.readCounters(), custom.takeGauges()),
        errorLog.read(),
        stripes.read(it -> it.generatorLag),
        users.read(now),
        iterations,
        stripes.sum(Stripe.ERRORS),
        stripes.sum(Stripe.RETRIES),
        stripes.sum(Stripe.REDIRECTS),
        connections(),
        handshakes.read());
  }
}
