package io.katydid.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Takes the measurements of one run. All users write to it; its counts only grow, and {@link #read}
 * copies them. So a sample is in exactly one of the windows that two readings enclose, and writers
 * never wait for readers.
 *
 * <p>Memory is bounded: by the number of request names, and by the number of groups of failures and
 * errors.
 *
 * <p>Thread-safe.
 */
public final class Recorder {

  /** How many request names are told apart, besides those that are kept a place. */
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

  private final Function<String, List<TimeLimit>> limits;
  private final Set<String> kept;
  private final Map<String, Series> requests = new ConcurrentHashMap<>();
  private final Map<String, Series> measures = new ConcurrentHashMap<>();
  private final ErrorLog errorLog = new ErrorLog();
  private final AtomicLong iterations = new AtomicLong();
  private final AtomicLong errors = new AtomicLong();
  private final AtomicLong retries = new AtomicLong();
  private final AtomicLong redirects = new AtomicLong();
  private final AtomicLong opened = new AtomicLong();
  private final AtomicLong reused = new AtomicLong();
  private final LatencyCounts generatorLag = new LatencyCounts();
  private final LatencyCounts carrierWaits = new LatencyCounts();
  private final AtomicLong longestStartWait = new AtomicLong();
  private final UserTimeCounts spent = new UserTimeCounts();
  private final AtomicLong firstStart = new AtomicLong(Long.MAX_VALUE);
  private volatile long loadEndedAt = Long.MAX_VALUE;
  private volatile long owedSince = Long.MIN_VALUE;
  private volatile long cutOffAt = Long.MAX_VALUE;

  /**
   * A recorder without measurements.
   *
   * @param limits for each request name, the limits whose exceedances are counted
   */
  public Recorder(Function<String, List<TimeLimit>> limits) {
    this(limits, Set.of());
  }

  /**
   * A recorder without measurements.
   *
   * @param limits for each request name, the limits whose exceedances are counted
   * @param kept the names that have a place however many others there are
   */
  public Recorder(Function<String, List<TimeLimit>> limits, Set<String> kept) {
    this.limits = limits;
    this.kept = kept;
  }

  /**
   * The series of the requests of this name, or of {@link #OTHER_NAMES} when there are too many.
   */
  public Series series(String name) {
    return series(requests, name);
  }

  /** The series of the measures of this name, or of {@link #OTHER_NAMES} likewise. */
  public Series measure(String name) {
    return series(measures, name);
  }

  private Series series(Map<String, Series> series, String name) {
    Series known = series.get(name);
    if (known != null) {
      return known;
    }
    boolean hasPlace = series.size() < MOST_NAMES || kept.contains(name);
    String bounded = hasPlace ? name : OTHER_NAMES;
    return series.computeIfAbsent(bounded, this::newSeries);
  }

  private Series newSeries(String name) {
    return new Series(name, limits.apply(name));
  }

  /**
   * Counts a request that is sent again because the server had closed the kept-alive connection.
   */
  public void retried() {
    retries.getAndIncrement();
  }

  /** Counts a connection that was opened. */
  public void opened() {
    opened.getAndIncrement();
  }

  /** Counts a request that is sent on a connection that one was sent on before. */
  public void reused() {
    reused.getAndIncrement();
  }

  /** How connections have been used until now. */
  public ConnectionCounts connections() {
    return new ConnectionCounts(opened.get(), reused.get());
  }

  /** Counts a redirect that is followed. */
  public void redirected() {
    redirects.getAndIncrement();
  }

  /** Counts the end of an iteration. */
  public void iterated() {
    iterations.getAndIncrement();
  }

  /** Counts an exception from user code. */
  public void error(String source, Throwable error) {
    if (isCutOff()) {
      return;
    }
    errors.getAndIncrement();
    errorLog.add(source, error);
  }

  /**
   * Counts what is worth knowing and is neither a failure nor an error.
   *
   * @param source the request that it was seen at
   * @param text what was seen; alike for what is to be counted as one
   */
  public void remark(String source, String text) {
    if (!isCutOff()) {
      errorLog.add(source, ErrorGroup.REMARK, text);
    }
  }

  /** Counts a user that starts to exist. */
  public void userStarted(long now) {
    spent.userStarted(now);
  }

  /** Counts a user that ceases to exist. */
  public void userEnded(long now) {
    spent.userEnded(now);
  }

  /** Adds where a user's time went; that it existed is counted by its start and its end. */
  public void spent(UserTimeBreakdown time) {
    spent.add(time);
  }

  /** Records how much longer than they were meant to users waited before this many iterations. */
  public void lagged(long nanos, long times) {
    generatorLag.record(nanos, times);
  }

  /** Records how long a user whose socket was ready waited for a carrier to run on. */
  public void waitedForCarrier(long nanos) {
    carrierWaits.record(nanos);
  }

  /** How long users whose socket was ready waited for a carrier, as it is now. */
  public CumulativeHistogram carrierWaits() {
    return carrierWaits.read();
  }

  /** Records how long an arrival waited for a user to be started, which is not response time. */
  public void waitedForStart(long nanos) {
    longestStartWait.accumulateAndGet(nanos, Math::max);
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
    Series unknown = series(NOT_STARTED);
    unknown.sent();
    unknown.cutOff(ageNanos, 0);
  }

  /**
   * Says that no more load is offered: what is completed from now on is counted, but is in no rate.
   *
   * @param now the time, by the clock of the run
   */
  public void loadEnded(long now) {
    loadEndedAt = now;
  }

  /**
   * Ends the recording. What ends later does so because it is cut off: it stays counted as sent,
   * and not as completed.
   *
   * @param now the time, by the clock of the run
   */
  public void cutOff(long now) {
    cutOffAt = now;
  }

  /**
   * Ends the recording of a run whose users had all their time, and a grace period after it. What
   * was sent before the load ended fails with {@link #NO_RESPONSE}; the rest is cut off.
   *
   * @param now the time, by the clock of the run
   * @param patienceNanos how long before the load ended it must have been sent
   */
  public void giveUp(long now, long patienceNanos) {
    owedSince = loadEndedAt - patienceNanos;
    cutOff(now);
  }

  /** Whether the recording has ended. */
  public boolean isCutOff() {
    return cutOffAt != Long.MAX_VALUE;
  }

  /** How many requests have failed with {@link #NO_RESPONSE}. */
  public long unanswered() {
    return requests.values().stream().mapToLong(Series::unanswered).sum();
  }

  void started(Series series, long start) {
    series.sent();
    if (start < firstStart.get()) {
      firstStart.accumulateAndGet(start, Math::min);
    }
  }

  void succeeded(Series series, long intendedStart, long start, long end, PhaseTimes phases) {
    if (isCutOff(series, intendedStart, start, end, phases)) {
      return;
    }
    series.succeeded(intendedStart, start, end, phases);
    ended(series, end);
  }

  void failed(
      Series series,
      long intendedStart,
      long start,
      long end,
      PhaseTimes phases,
      String type,
      String message) {
    if (isCutOff(series, intendedStart, start, end, phases)) {
      return;
    }
    series.failed(intendedStart, end, phases);
    errorLog.add(series.name(), type, message);
    ended(series, end);
  }

  private boolean isCutOff(
      Series series, long intendedStart, long start, long end, PhaseTimes phases) {
    long cutOff = cutOffAt;
    if (end <= cutOff) {
      return false;
    }
    if (start < owedSince) {
      series.unanswered(intendedStart, cutOff, phases);
      errorLog.addAlike(series.name(), NO_RESPONSE, "in " + seconds(cutOff - start));
    } else {
      series.cutOff(cutOff - intendedStart, cutOff - start);
    }
    return true;
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }

  private void ended(Series series, long end) {
    if (end > loadEndedAt) {
      series.drained();
    }
  }

  /**
   * Copies all counts as they are now. When the load has ended, windows end with it.
   *
   * @param now the time, by the clock of the run
   */
  public CumulativeCounts read(long now) {
    return new CumulativeCounts(
        Math.min(now, loadEndedAt),
        firstStart.get(),
        read(requests),
        read(measures),
        errorLog.read(),
        generatorLag.read(),
        spent.read(now),
        iterations.get(),
        errors.get(),
        retries.get(),
        redirects.get(),
        connections());
  }

  private static Map<String, Series.Reading> read(Map<String, Series> series) {
    Map<String, Series.Reading> readings = new HashMap<>();
    series.forEach((name, counts) -> readings.put(name, counts.read()));
    return readings;
  }
}
