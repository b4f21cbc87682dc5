package io.katydid.store;

import io.katydid.api.StatusRange;
import io.katydid.api.Timing;
import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Exemplar;
import io.katydid.measure.ExemplarSum;
import io.katydid.measure.Exemplars;
import io.katydid.measure.GaugeSnapshot;
import io.katydid.measure.Goodness;
import io.katydid.measure.Phase;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSignal;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamLimitCounts;
import io.katydid.measure.StreamSnapshot;
import io.katydid.measure.TimeLimit;
import io.katydid.measure.Timings;
import io.katydid.measure.TlsHandshake;
import io.katydid.measure.UserTimeBreakdown;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Intervals of any values, possible ones and impossible ones. */
final class RandomIntervals {

  private static final long[] NUMBERS = {
    0, 1, -1, 127, 128, 1L << 53, Long.MAX_VALUE, Long.MIN_VALUE, Integer.MAX_VALUE
  };
  private static final double[] REALS = {
    0, -0.0, 1e9, Double.NaN, Double.MAX_VALUE, Double.MIN_VALUE, Double.NEGATIVE_INFINITY
  };
  private static final String[] TEXTS = {
    "", "GET /items/{id}", "\u00fc\u20ac", "half of a pair: \ud83d", "two\nlines\u0000"
  };

  private final Random random;

  RandomIntervals(long seed) {
    this.random = new Random(seed);
  }

  Interval next() {
    return new Interval(
        number(),
        random.nextInt(),
        random.nextBoolean(),
        any(Boundary.values()),
        number(),
        snapshot(),
        number(),
        resources());
  }

  private Snapshot snapshot() {
    return new Snapshot(
        number(),
        some(this::request),
        some(this::request),
        some(this::request),
        new CustomMetrics(
            some(() -> new CounterSnapshot(text(), number(), number())),
            some(() -> new GaugeSnapshot(text(), number(), real(), real(), real(), real()))),
        some(() -> new ErrorGroup(text(), text(), text(), number(), text())),
        times(),
        new UserTimeBreakdown(real(), real(), real(), real(), real()),
        number(),
        number(),
        number(),
        number(),
        number(),
        new ConnectionCounts(number(), number(), handshakes()));
  }

  private Map<TlsHandshake, Distribution> handshakes() {
    Map<TlsHandshake, Distribution> all = new TreeMap<>();
    some(() -> all.put(new TlsHandshake(text(), text(), text(), random.nextBoolean()), times()));
    return all;
  }

  private RequestSnapshot request() {
    Map<Phase, Distribution> phases = new EnumMap<>(Phase.class);
    some(() -> phases.put(any(Phase.values()), times()));
    return new RequestSnapshot(
        text(),
        number(),
        number(),
        times(),
        times(),
        times(),
        times(),
        limits(),
        number(),
        limits(),
        statuses(),
        goods(),
        streams(),
        new Timings(phases, number(), number()),
        new Exemplars(exemplars(), exemplars()));
  }

  /** The slowest first, as they always are. */
  private List<Exemplar> exemplars() {
    ExemplarSum slowest = new ExemplarSum();
    some(this::exemplar).forEach(slowest::add);
    return slowest.slowest();
  }

  private Exemplar exemplar() {
    Map<Phase, Long> phases = new EnumMap<>(Phase.class);
    some(() -> phases.put(any(Phase.values()), number()));
    return new Exemplar(
        text(),
        Instant.ofEpochSecond(random.nextLong(1L << 34), random.nextInt(1_000_000_000)),
        number(),
        number(),
        phases,
        random.nextInt(600),
        text(),
        text());
  }

  private Map<TimeLimit, Long> limits() {
    Map<TimeLimit, Long> limits = new TreeMap<>();
    some(() -> limits.put(new TimeLimit(any(Timing.values()), number()), number()));
    return limits;
  }

  private Map<Goodness, Long> goods() {
    Map<Goodness, Long> goods = new TreeMap<>();
    some(() -> goods.put(new Goodness(List.of(new TimeLimit(any(Timing.values()), 5))), number()));
    return goods;
  }

  private StreamSnapshot streams() {
    Map<Timing, Distribution> times = new EnumMap<>(Timing.class);
    some(() -> times.put(any(Timing.values()), times()));
    Map<StreamCount, Long> counts = new EnumMap<>(StreamCount.class);
    some(() -> counts.put(any(StreamCount.values()), number()));
    Map<TimeLimit, StreamLimitCounts> limits = new TreeMap<>();
    some(() ->
        limits.put(
            new TimeLimit(any(Timing.values()), number()),
            new StreamLimitCounts(number(), number(), number(), number(), number(), number())));
    return new StreamSnapshot(times, counts, limits);
  }

  private Map<StatusRange, Long> statuses() {
    Map<StatusRange, Long> statuses = new TreeMap<>();
    some(() -> statuses.put(StatusRange.of(random.nextInt(100, 600)), number()));
    some(() -> statuses.put(StatusRange.ofClass(random.nextInt(1, 6)), number()));
    return statuses;
  }

  private ResourceMetrics resources() {
    Map<ResourceSignal, Long> signals = new EnumMap<>(ResourceSignal.class);
    for (ResourceSignal signal : ResourceSignal.values()) {
      if (random.nextBoolean()) {
        signals.put(signal, number());
      }
    }
    return new ResourceMetrics(number(), times(), times(), times(), signals);
  }

  private Distribution times() {
    int[] buckets = random.ints(random.nextInt(6), 0, 33 << 10).distinct().sorted().toArray();
    long[] counts = random.longs(buckets.length, 1, Long.MAX_VALUE).toArray();
    return Distribution.ofBuckets(buckets, counts, real(), number());
  }

  /** None to three. */
  private <T> List<T> some(Supplier<T> each) {
    return Stream.generate(each).limit(random.nextInt(4)).toList();
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private long number() {
    return random.nextBoolean()
        ? NUMBERS[random.nextInt(NUMBERS.length)]
        : random.nextLong() >> random.nextInt(64);
  }

  private double real() {
    return random.nextBoolean()
        ? REALS[random.nextInt(REALS.length)]
        : Double.longBitsToDouble(random.nextLong());
  }

  private String text() {
    return any(TEXTS);
  }
}
