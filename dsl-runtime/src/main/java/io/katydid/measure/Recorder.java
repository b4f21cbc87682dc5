package io.katydid.measure;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** How many request names are told apart. */
  public static final int MOST_NAMES = 1000;

  /** The name that requests are counted under once there are {@link #MOST_NAMES} others. */
  public static final String OTHER_NAMES = "(other names)";

  private final Function<String, List<Long>> limits;
  private final Map<String, Series> series = new ConcurrentHashMap<>();
  private final ErrorLog errorLog = new ErrorLog();
  private final AtomicLong iterations = new AtomicLong();
  private final AtomicLong errors = new AtomicLong();
  private final AtomicLong retries = new AtomicLong();
  private final AtomicLong redirects = new AtomicLong();
  private final AtomicLong firstStart = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong lastEnd = new AtomicLong(Long.MIN_VALUE);
  private volatile long cutOffAt = Long.MAX_VALUE;

  /**
   * A recorder without measurements.
   *
   * @param limits for each request name, the response times in nanoseconds whose exceedances are
   *     counted
   */
  public Recorder(Function<String, List<Long>> limits) {
    this.limits = limits;
  }

  /** The series of this name, or of {@link #OTHER_NAMES} when there are too many. */
  public Series series(String name) {
    Series known = series.get(name);
    if (known != null) {
      return known;
    }
    String bounded = series.size() < MOST_NAMES ? name : OTHER_NAMES;
    return series.computeIfAbsent(bounded, this::newSeries);
  }

  private Series newSeries(String name) {
    return new Series(name, limits.apply(name).stream().mapToLong(Long::longValue).toArray());
  }

  /**
   * Counts a request that is sent again because the server had closed the kept-alive connection.
   */
  public void retried() {
    retries.getAndIncrement();
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
    String message = String.valueOf(error.getMessage());
    errorLog.add(source, error.getClass().getName(), message, () -> stackTrace(error));
  }

  private static String stackTrace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
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

  /** Whether the recording has ended. */
  public boolean isCutOff() {
    return cutOffAt != Long.MAX_VALUE;
  }

  void started(Series series, long start) {
    series.sent();
    if (start < firstStart.get()) {
      firstStart.accumulateAndGet(start, Math::min);
    }
  }

  void succeeded(Series series, long intendedStart, long start, long end) {
    if (end > cutOffAt) {
      return;
    }
    series.succeeded(intendedStart, start, end);
    ended(end);
  }

  void failed(Series series, long intendedStart, long end, String type, String message) {
    if (end > cutOffAt) {
      return;
    }
    series.failed(intendedStart, end);
    errorLog.add(series.name(), type, message, () -> "");
    ended(end);
  }

  /**
   * Two ends that race can leave the earlier of them: microseconds, against a system-wide point of
   * contention.
   */
  private void ended(long end) {
    if (end > lastEnd.getPlain()) {
      lastEnd.setOpaque(end);
    }
  }

  /**
   * Copies all counts as they are now.
   *
   * @param now the time, by the clock of the run
   */
  public Reading read(long now) {
    Map<String, Series.Reading> requests = new HashMap<>();
    series.forEach((name, counts) -> requests.put(name, counts.read()));
    return new Reading(
        now,
        firstStart.get(),
        lastEnd.get(),
        requests,
        errorLog.read(),
        iterations.get(),
        errors.get(),
        retries.get(),
        redirects.get());
  }
}
