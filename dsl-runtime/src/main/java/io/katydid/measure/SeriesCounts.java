package io.katydid.measure;

import io.katydid.api.StatusRange;
import io.katydid.api.Timing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of the requests of one name in one {@link Stripe}. Written by the thread that
 * holds the stripe, and read by any thread.
 *
 * <p>Of a request that started as intended, the service time is the response time, and there is no
 * lag: it is counted once, as being on time.
 */
final class SeriesCounts {

  static final int SENT = 0;
  static final int DRAINED = 1;
  static final int CUT_OFF = 2;
  static final int UNANSWERED = 3;
  private static final int BY_LIMIT = 4;

  final LatencyCounts onTime = new LatencyCounts();
  final LatencyCounts lateResponseTime = new LatencyCounts();
  final LatencyCounts lateServiceTime = new LatencyCounts();
  final LatencyCounts lag = new LatencyCounts();
  final LatencyCounts failedResponseTime = new LatencyCounts();
  final PhaseCounts phases = new PhaseCounts();
  final SlowestSamples slowest = new SlowestSamples();
  final SlowestSamples slowestFailed = new SlowestSamples();
  private final TimeLimit[] limits;
  private final TimeLimit[] streamLimits;
  private final StatusRange[] statuses;
  private final Goodness[] goods;
  private final Counts counts;

  /** Of streams, once there is one. */
  private volatile @Nullable StreamCounts streams;

  /**
   * Counts which are all 0; of each limit, two are counted, and one of each range of statuses, of
   * what each request is judged by, and of each limit of streams.
   *
   * @param streamLimits those of times of streams
   */
  SeriesCounts(
      TimeLimit[] limits, TimeLimit[] streamLimits, StatusRange[] statuses, Goodness[] goods) {
    this.limits = limits;
    this.streamLimits = streamLimits;
    this.statuses = statuses;
    this.goods = goods;
    this.counts = new Counts(byStreamLimit(streamLimits.length));
  }

  /** Those of streams; by the thread that holds the stripe. */
  StreamCounts streams() {
    StreamCounts known = streams;
    if (known == null) {
      known = new StreamCounts(streamLimits);
      streams = known;
    }
    return known;
  }

  /** The same, by any thread: there may have been none yet. */
  Optional<StreamCounts> anyStreams() {
    return Optional.ofNullable(streams);
  }

  /** Counts in which respects a completed one was good. */
  void judge(Sample sample) {
    for (int i = 0; i < goods.length; i++) {
      if (goods[i].isMetBy(sample)) {
        counts.add(byGoodness(i), 1);
      }
    }
  }

  private int byGoodness(int index) {
    return BY_LIMIT + 2 * limits.length + statuses.length + index;
  }

  /** How many were good in the respect at this index. */
  long good(int index) {
    return counts.get(byGoodness(index));
  }

  private int byStreamLimit(int index) {
    return byGoodness(goods.length) + index;
  }

  /** A time of a stream that did not end by the end of the run; it is known to be longer. */
  void unended(Timing timing, long nanos) {
    for (int i = 0; i < streamLimits.length; i++) {
      if (streamLimits[i].timing() == timing && nanos > streamLimits[i].nanos()) {
        counts.add(byStreamLimit(i), 1);
      }
    }
  }

  /** How many of these did not end, and were longer than the limit of streams at this index. */
  long unended(int limit) {
    return counts.get(byStreamLimit(limit));
  }

  void sent() {
    counts.add(SENT, 1);
  }

  void succeeded(long intendedStart, long start, long end, PhaseTimes times) {
    countExceeding(BY_LIMIT, end - intendedStart, end - start);
    if (start == intendedStart) {
      onTime.record(end - start);
    } else {
      lateServiceTime.record(end - start);
      lag.record(start - intendedStart);
      lateResponseTime.record(end - intendedStart);
    }
    phases.succeeded(times);
  }

  private void countExceeding(int first, long response, long service) {
    for (int i = 0; i < limits.length; i++) {
      TimeLimit limit = limits[i];
      if ((limit.timing() == Timing.SERVICE ? service : response) > limit.nanos()) {
        counts.add(first + i, 1);
      }
    }
  }

  void failed(long intendedStart, long end, PhaseTimes times) {
    phases.failed(times);
    failedResponseTime.record(end - intendedStart);
  }

  /** The completed one had a response with this status; 0 if it had none. */
  void received(int status) {
    for (int i = 0; i < statuses.length; i++) {
      if (statuses[i].includes(status)) {
        counts.add(byStatus(i), 1);
      }
    }
  }

  private int byStatus(int range) {
    return BY_LIMIT + 2 * limits.length + range;
  }

  /** One that was completed after the load had ended. */
  void drained() {
    counts.add(DRAINED, 1);
  }

  /** One that failed because it had no response when the run ended. */
  void unanswered(long intendedStart, long end, PhaseTimes times) {
    failed(intendedStart, end, times);
    drained();
    counts.add(UNANSWERED, 1);
  }

  /** One that was cut off, this long after its intended start and its start. */
  void cutOff(long response, long service) {
    counts.add(CUT_OFF, 1);
    countExceeding(BY_LIMIT + limits.length, response, service);
  }

  long get(int count) {
    return counts.get(count);
  }

  /** How many took longer than the limit at this index. */
  long slow(int limit) {
    return counts.get(BY_LIMIT + limit);
  }

  /** How many had a status in the range at this index. */
  long inRange(int range) {
    return counts.get(byStatus(range));
  }

  /** How many were cut off, and had taken longer than the limit at this index. */
  long overdue(int limit) {
    return counts.get(BY_LIMIT + limits.length + limit);
  }
}
