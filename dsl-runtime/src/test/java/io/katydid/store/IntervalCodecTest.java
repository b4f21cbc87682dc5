package io.katydid.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.StatusRange;
import io.katydid.api.Timing;
import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Exemplar;
import io.katydid.measure.Exemplars;
import io.katydid.measure.GaugeSnapshot;
import io.katydid.measure.Goodness;
import io.katydid.measure.Phase;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSignal;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamLimitCounts;
import io.katydid.measure.StreamSnapshot;
import io.katydid.measure.TimeLimit;
import io.katydid.measure.Timings;
import io.katydid.measure.TlsHandshake;
import io.katydid.measure.UserTimeBreakdown;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalCodecTest {

  private static final RunEnd END =
      new RunEnd(
          9,
          8,
          7,
          6,
          5,
          4,
          "enough",
          "",
          List.of("died"),
          List.of(),
          List.of(),
          List.of(
              new WorkerOutcome(
                  2,
                  new WorkerFacts("host-b", 77, "25.0.1+8", 4, "1.0.0"),
                  new WorkerClock(50_000, -3),
                  10,
                  1,
                  14,
                  11,
                  Distribution.of(3),
                  new UserTimeBreakdown(1, 2, 3, 4, 5),
                  ResourceMetrics.NONE,
                  12,
                  new WorkerEnding(13, "with exit code 3", true))));

  private static final Interval EMPTY =
      new Interval(
          0, 0, false, Boundary.RUN, 0, Snapshot.EMPTY, Slice.NO_CPU, ResourceMetrics.NONE);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void read_anyIntervals_areExactlyAsWritten(long seed) throws IOException {
    RandomIntervals intervals = new RandomIntervals(seed);
    requireReadAsWritten(Stream.generate(intervals::next).limit(20).toArray(Interval[]::new));
  }

  @Test
  void read_emptyInterval_isEmpty() throws IOException {
    requireReadAsWritten(EMPTY);
    assertThat(((Interval) Frames.all(Frames.stream(EMPTY)).getFirst()).measured())
        .isEqualTo(Snapshot.EMPTY);
  }

  @Test
  void read_thousandNames_areExactlyAsWritten() throws IOException {
    requireReadAsWritten(second(1000, 1), second(1000, 2));
  }

  private static void requireReadAsWritten(Interval... written) throws IOException {
    List<Object> read = Frames.all(Frames.stream((Object[]) written));

    // Not described by AssertJ, which would take minutes for values of this size.
    assertThat(read.equals(List.of(written))).isTrue();
  }

  @Test
  void read_distribution_hasTheSamePercentilesAndSums() throws IOException {
    Interval written = second(1, 1);
    Distribution times = times(written);

    Distribution read = times((Interval) Frames.all(Frames.stream(written)).getFirst());

    assertThat(read.steps()).isEqualTo(times.steps());
    assertThat(IntStream.rangeClosed(0, 100).mapToLong(read::percentile))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, 100).mapToObj(times::percentile).toList());
    assertThat(read.plus(times).count()).isEqualTo(2 * times.count());
    assertThat(read.mean()).isEqualTo(times.mean());
    assertThat(read.max()).isEqualTo(times.max());
  }

  private static Distribution times(Interval interval) {
    return interval.measured().requests().getFirst().responseTime();
  }

  /** 10,000 requests of 20 names: about a byte for each bucket. */
  @Test
  void write_typicalSecond_hasItsSize() {
    int first = Frames.stream(second(20, 1)).length;
    int both = Frames.stream(second(20, 1), second(20, 2)).length;

    assertThat(both - first).isBetween(25_000, 35_000);
    assertThat(2 * first - both).as("names, and the start of the stream").isBetween(300, 500);
  }

  /** The format of version 14: who changes it writes another version. */
  @Test
  void write_version14_hasTheseBytes() throws IOException {
    byte[] bytes = Frames.stream(known(), END);

    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(golden());
    assertThat(Frames.all(HexFormat.of().parseHex(golden()))).containsExactly(known(), END);
  }

  private static String golden() throws IOException {
    try (InputStream in = IntervalCodecTest.class.getResourceAsStream("frames-14.hex")) {
      return new String(in.readAllBytes(), US_ASCII)
          .replaceAll("(?m)#.*$", "")
          .replaceAll("\\s", "");
    }
  }

  private static Interval known() {
    Distribution times = Distribution.of(1, 2, 2, 5_000_000);
    RequestSnapshot request =
        new RequestSnapshot(
            "GET /",
            1,
            2,
            times,
            Distribution.of(3),
            Distribution.EMPTY,
            Distribution.of(4),
            Map.of(new TimeLimit(Timing.RESPONSE, 50), 1L),
            5,
            Map.of(new TimeLimit(Timing.SERVICE, 60), 6L),
            new TreeMap<>(Map.of(StatusRange.of(429), 26L, StatusRange.ofClass(5), 27L)),
            Map.of(new Goodness(List.of(new TimeLimit(Timing.RESPONSE, 61))), 62L),
            new StreamSnapshot(
                Map.of(Timing.FIRST_EVENT, Distribution.of(63)),
                Map.of(StreamCount.EVENTS, 64L),
                Map.of(
                    new TimeLimit(Timing.BETWEEN_EVENTS, 65),
                    new StreamLimitCounts(66, 67, 68, 69, 70, 71))),
            new Timings(Map.of(Phase.DNS, Distribution.of(7)), 8, 9),
            new Exemplars(
                List.of(
                    new Exemplar(
                        "GET /",
                        Instant.ofEpochSecond(50, 51),
                        53,
                        52,
                        Map.of(Phase.DNS, 54L),
                        200,
                        "",
                        "4bf92f3577b34da6a3ce929d0e0e4736")),
                List.of()));
    Snapshot measured =
        new Snapshot(
            1_000_000_000,
            List.of(request),
            List.of(),
            List.of(),
            new CustomMetrics(
                List.of(new CounterSnapshot("items", 32, 33)),
                List.of(new GaugeSnapshot("queue", 34, 35, 36, 37, 38))),
            List.of(new ErrorGroup("GET /", "HTTP 503", "no", 10, "")),
            Distribution.of(11),
            new UserTimeBreakdown(12, 13, 14, 15, 16),
            17,
            18,
            19,
            20,
            21,
            new ConnectionCounts(
                22,
                23,
                Map.of(
                    new TlsHandshake("https://a", "TLSv1.3", "TLS_AES_128_GCM_SHA256", true),
                    Distribution.of(72))));
    ResourceMetrics resources =
        new ResourceMetrics(
            24,
            Distribution.of(25),
            Distribution.of(26),
            Distribution.of(27),
            Map.of(ResourceSignal.CORES, 28L, ResourceSignal.PRESSURE, 29L));
    return new Interval(
        2_000_000_000, 30, true, Boundary.SLICE, 31, measured, Slice.NO_CPU, resources);
  }

  /** A second of 10,000 requests, or of as many as there are names. */
  private static Interval second(int names, long seed) {
    Random random = new Random(seed);
    List<RequestSnapshot> requests =
        IntStream.range(0, names)
            .mapToObj(name ->
                request(
                    String.format(Locale.ROOT, "GET /resource/%03d", name), 10_000 / names, random))
            .toList();
    UserTimeBreakdown spent =
        new UserTimeBreakdown(1e12 + 1, 4e11 + 3, 5e11 + 7, 9e10 + 1, 1e10 + 1);
    Snapshot measured =
        new Snapshot(
            1_000_000_000,
            requests,
            List.of(),
            List.of(),
            CustomMetrics.NONE,
            List.of(),
            times(10, random),
            spent,
            10_000,
            0,
            0,
            0,
            100,
            new ConnectionCounts(0, 10_000));
    return new Interval(
        3_000_000_000L,
        1000,
        false,
        Boundary.SECOND,
        0,
        measured,
        Slice.NO_CPU,
        ResourceMetrics.NONE);
  }

  private static RequestSnapshot request(String name, int count, Random random) {
    Distribution times = times(count, random);
    return new RequestSnapshot(
        name,
        0,
        0,
        times,
        times,
        Distribution.of(new long[count]),
        Distribution.EMPTY,
        new TreeMap<>(Map.of(new TimeLimit(Timing.RESPONSE, 50_000_000), 3L)),
        0,
        new TreeMap<>(Map.of(new TimeLimit(Timing.RESPONSE, 50_000_000), 0L)),
        Map.of(),
        Map.of(),
        StreamSnapshot.NONE,
        new Timings(
            Map.of(Phase.FIRST_BYTE, times(count, random), Phase.TRANSFER, times(count, random)),
            500L * count,
            20_000L * count),
        slowest(name, random));
  }

  private static Exemplars slowest(String name, Random random) {
    return Exemplars.of(
        Stream.generate(() -> (long) (2e7 * random.nextDouble()))
            .limit(Exemplars.MOST)
            .map(nanos ->
                new Exemplar(
                    name,
                    Instant.ofEpochSecond(1_764_400_000, nanos),
                    nanos,
                    nanos,
                    Map.of(Phase.FIRST_BYTE, nanos - 1000, Phase.TRANSFER, 1000L),
                    200,
                    "",
                    ""))
            .toList());
  }

  /** About 5 ms, log-normal. */
  private static Distribution times(int count, Random random) {
    return Distribution.of(
        LongStream.generate(() -> (long) (5e6 * Math.exp(0.5 * random.nextGaussian())))
            .limit(count)
            .toArray());
  }
}
