package io.katydid.measure;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Counts samples as they begin and end, until the recording of a run ends. Thread-safe. */
final class SampleRecorder {

  private final Stripes stripes;
  private final ErrorLog errorLog;
  private final AtomicLong firstStart = new AtomicLong(Long.MAX_VALUE);
  private volatile long loadEndedAt = Long.MAX_VALUE;
  private volatile long owedSince = Long.MIN_VALUE;
  private volatile long cutOffAt = Long.MAX_VALUE;

  /**
   * A recorder of samples.
   *
   * @param stripes what it adds to
   * @param errorLog where failures go
   */
  SampleRecorder(Stripes stripes, ErrorLog errorLog) {
    this.stripes = stripes;
    this.errorLog = errorLog;
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

  /** When the first sample started. */
  long firstStart() {
    return firstStart.get();
  }

  void started(Series series, long start) {
    try (Stripe stripe = stripes.hold()) {
      series.in(stripe).sent();
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

  void succeeded(Series series, long intendedStart, long start, long end, PhaseTimes phases) {
    if (isCutOff(series, intendedStart, start, end, phases)) {
      return;
    }
    try (Stripe stripe = stripes.hold()) {
      SeriesCounts counts = series.in(stripe);
      counts.succeeded(intendedStart, start, end, phases);
      ended(counts, end);
    }
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
    try (Stripe stripe = stripes.hold()) {
      SeriesCounts counts = series.in(stripe);
      counts.failed(intendedStart, end, phases);
      ended(counts, end);
    }
    errorLog.add(series.name(), type, message);
  }

  private void ended(SeriesCounts counts, long end) {
    if (end > loadEndedAt) {
      counts.drained();
    }
  }

  private boolean isCutOff(
      Series series, long intendedStart, long start, long end, PhaseTimes phases) {
    long cutOff = cutOffAt;
    if (end <= cutOff) {
      return false;
    }
    if (start < owedSince) {
      unanswered(series, intendedStart, start, cutOff, phases);
      return true;
    }
    try (Stripe stripe = stripes.hold()) {
      series.in(stripe).cutOff(cutOff - intendedStart, cutOff - start);
    }
    return true;
  }

  private void unanswered(
      Series series, long intendedStart, long start, long end, PhaseTimes phases) {
    try (Stripe stripe = stripes.hold()) {
      series.in(stripe).unanswered(intendedStart, end, phases);
    }
    String age = String.format(Locale.ROOT, "in %.1f s", (end - start) / 1e9);
    errorLog.addAlike(series.name(), Recorder.NO_RESPONSE, age);
  }
}
