package io.katydid.measure;

import io.katydid.api.RunListener;
import io.katydid.api.StatusRange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The live counts of the requests of one name. From {@link Recorder#series}; kept by the user that
 * makes such requests.
 *
 * <p>Thread-safe.
 */
public final class Series {

  private final String name;
  private final RunEvents events;
  private final TimeLimit[] limits;
  private final TimeLimit[] streamLimits;
  private final StatusRange[] statuses;
  private final Goodness[] goods;
  private final AtomicReferenceArray<@Nullable SeriesCounts> stripes;

  Series(
      String name,
      List<TimeLimit> limits,
      List<StatusRange> statuses,
      List<Goodness> goods,
      int stripes,
      RunEvents events) {
    this.name = name;
    this.events = events;
    this.limits =
        limits.stream().filter(it -> !it.timing().isOfStreams()).toArray(TimeLimit[]::new);
    this.streamLimits =
        limits.stream().filter(it -> it.timing().isOfStreams()).toArray(TimeLimit[]::new);
    this.statuses = statuses.toArray(StatusRange[]::new);
    this.goods = goods.toArray(Goodness[]::new);
    this.stripes = new AtomicReferenceArray<>(stripes);
  }

  /** The name of the requests. */
  public String name() {
    return name;
  }

  /**
   * Reports that one of them ended, to the listeners there are; returns how long that took, in
   * nanoseconds.
   *
   * @param failureType empty if it succeeded
   */
  long reportEnd(long responseNanos, String failureType) {
    if (events.isEmpty()) {
      return 0;
    }
    RunListener.RequestEnd end =
        new RunListener.RequestEnd(name, Duration.ofNanos(responseNanos), failureType);
    return events.timed(it -> it.requestEnded(end));
  }

  /** The limits of times of streams whose exceedances are counted. */
  TimeLimit[] streamLimits() {
    return streamLimits;
  }

  /** Its counts in this stripe, which the calling thread holds. */
  SeriesCounts in(Stripe stripe) {
    SeriesCounts counts = stripes.getPlain(stripe.index());
    return counts != null ? counts : add(stripe.index());
  }

  private SeriesCounts add(int stripe) {
    SeriesCounts counts = new SeriesCounts(limits, streamLimits, statuses, goods);
    stripes.set(stripe, counts);
    return counts;
  }

  long unanswered() {
    return sum(written(), it -> it.get(SeriesCounts.UNANSWERED));
  }

  /**
   * A copy of the counts as they are now; the slowest samples are taken. What was sent is read
   * after what was completed, in all stripes that there are by then: so no request is read as
   * completed and not as sent.
   */
  Reading read() {
    List<SeriesCounts> written = written();
    CumulativeHistogram onTime = LatencyCounts.read(written, it -> it.onTime);
    CumulativeHistogram failed = LatencyCounts.read(written, it -> it.failedResponseTime);
    CumulativeHistogram late = LatencyCounts.read(written, it -> it.lateResponseTime);
    CumulativeHistogram lateService = LatencyCounts.read(written, it -> it.lateServiceTime);
    CumulativeHistogram lag = LatencyCounts.read(written, it -> it.lag);
    return new Reading(
        sum(written(), it -> it.get(SeriesCounts.SENT)),
        sum(written, it -> it.get(SeriesCounts.DRAINED)),
        sum(written, it -> it.get(SeriesCounts.CUT_OFF)),
        each(limits, written, SeriesCounts::slow),
        overdue(written),
        each(statuses, written, SeriesCounts::inRange),
        each(goods, written, SeriesCounts::good),
        StreamCounts.read(written.stream().flatMap(it -> it.anyStreams().stream()).toList()),
        onTime.plus(late),
        onTime.plus(lateService),
        CumulativeHistogram.zeros(onTime.total()).plus(lag),
        failed,
        PhaseCounts.read(written),
        takeSlowest(written));
  }

  private Map<TimeLimit, Long> overdue(List<SeriesCounts> written) {
    Map<TimeLimit, Long> all = new TreeMap<>(each(limits, written, SeriesCounts::overdue));
    all.putAll(each(streamLimits, written, SeriesCounts::unended));
    return all;
  }

  private static Exemplars takeSlowest(List<SeriesCounts> counts) {
    return Exemplars.of(
        counts.stream()
            .flatMap(
                it -> Stream.concat(it.slowest.take().stream(), it.slowestFailed.take().stream()))
            .toList());
  }

  private List<SeriesCounts> written() {
    return IntStream.range(0, stripes.length())
        .mapToObj(stripes::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private static long sum(List<SeriesCounts> counts, ToLongFunction<SeriesCounts> count) {
    return counts.stream().mapToLong(count).sum();
  }

  private static <T> Map<T, Long> each(
      T[] watched, List<SeriesCounts> counts, ToLongBiFunction<SeriesCounts, Integer> count) {
    if (watched.length == 0) {
      return Map.of();
    }
    Map<T, Long> each = new TreeMap<>();
    for (int i = 0; i < watched.length; i++) {
      int index = i;
      each.put(watched[i], sum(counts, it -> count.applyAsLong(it, index)));
    }
    return each;
  }

  /** The counts of a series at one moment, and the slowest samples since the moment before. */
  record Reading(
      long sent,
      long drained,
      long cutOff,
      Map<TimeLimit, Long> exceedances,
      Map<TimeLimit, Long> overdue,
      Map<StatusRange, Long> statuses,
      Map<Goodness, Long> goods,
      StreamCounts.Reading streams,
      CumulativeHistogram responseTime,
      CumulativeHistogram serviceTime,
      CumulativeHistogram scheduleLag,
      CumulativeHistogram failedResponseTime,
      PhaseCounts.Reading phases,
      Exemplars slowest) {

    static final Reading EMPTY =
        new Reading(
            0,
            0,
            0,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            StreamCounts.Reading.EMPTY,
            CumulativeHistogram.EMPTY,
            CumulativeHistogram.EMPTY,
            CumulativeHistogram.EMPTY,
            CumulativeHistogram.EMPTY,
            PhaseCounts.Reading.EMPTY,
            Exemplars.NONE);

    /** How many requests were sent and had not ended. */
    long inFlight() {
      return sent - responseTime.total() - failedResponseTime.total();
    }

    /** What was measured after the earlier reading of the same series, up to this one. */
    RequestSnapshot since(Reading earlier, String name) {
      Distribution failed = failedResponseTime.since(earlier.failedResponseTime);
      return new RequestSnapshot(
          name,
          failed.count(),
          drained - earlier.drained,
          responseTime.since(earlier.responseTime),
          serviceTime.since(earlier.serviceTime),
          scheduleLag.since(earlier.scheduleLag),
          failed,
          grown(exceedances, earlier.exceedances),
          cutOff - earlier.cutOff,
          grown(overdue, earlier.overdue),
          grown(statuses, earlier.statuses),
          grown(goods, earlier.goods),
          streams.since(earlier.streams),
          phases.since(earlier.phases),
          slowest);
    }

    private static <T> Map<T, Long> grown(Map<T, Long> now, Map<T, Long> earlier) {
      if (now.isEmpty()) {
        return now;
      }
      Map<T, Long> grown = new TreeMap<>();
      now.forEach((key, count) -> grown.put(key, count - earlier.getOrDefault(key, 0L)));
      return grown;
    }
  }
}
