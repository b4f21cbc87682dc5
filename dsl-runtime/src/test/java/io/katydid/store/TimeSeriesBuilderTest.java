package io.katydid.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Timing;
import io.katydid.measure.Distribution;
import io.katydid.measure.Goodness;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamSnapshot;
import io.katydid.measure.TimeLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seconds in which the requests of some names took log-normal times. */
class TimeSeriesBuilderTest {

  private static final long SECOND = 1_000_000_000;

  private final Random random = new Random(7);

  /** 10,000 requests per second, from 5 to 60 ms in the middle 95 %. */
  @Test
  void add_anHourOf20Names_isUnder50MegabytesInSeconds() {
    TimeSeriesBuilder builder = new TimeSeriesBuilder(TimeSeriesBuilder.BUDGET);
    List<List<SeriesPoint>> points = points(20, 500);
    assertThat(points.getFirst().getFirst().responseTime().buckets()).isBetween(300, 500);

    for (int second = 0; second < 3600; second++) {
      builder.add(part(second, points.get(second % points.size())));
    }

    assertThat(builder.bytes()).isBetween(30_000_000L, 50_000_000L);
    assertThat(seconds(builder.series())).hasSize(3600).containsOnly(1L);
  }

  /** Whatever the budget is, and however often seconds are merged. */
  @ParameterizedTest
  @ValueSource(longs = {15_000, 25_000, 50_000})
  void add_moreThanTheBudget_neverPassesItAndLosesNothing(long budget) {
    TimeSeriesBuilder builder = new TimeSeriesBuilder(budget);
    List<SeriesPart> added = new ArrayList<>();
    for (int second = 0; second < 300; second++) {
      SeriesPart part = part(second, points(1 + second % 3, 20).getFirst());
      added.add(part);
      builder.add(part);

      assertThat(builder.bytes()).isLessThanOrEqualTo(budget);
    }
    List<SeriesPart> kept = builder.series().parts(Long.MAX_VALUE).toList();

    assertThat(kept.size()).isBetween(2, 299);
    assertThat(together(kept)).isEqualTo(together(added));
    assertThat(kept.getFirst().startNanos()).isZero();
    assertThat(kept.getLast().endNanos()).isEqualTo(300 * SECOND);
    for (int i = 1; i < kept.size(); i++) {
      assertThat(kept.get(i).startNanos()).isEqualTo(kept.get(i - 1).endNanos());
    }
    for (SeriesPart part : kept) {
      assertThat(part).isEqualTo(together(within(added, part.startNanos(), part.endNanos())));
    }
  }

  @Test
  void add_onePartThatIsLargerThanTheBudget_isKept() {
    TimeSeriesBuilder builder = new TimeSeriesBuilder(1);
    List<SeriesPart> added = List.of(part(0, points(1, 9).getFirst()), part(1, List.of()));

    added.forEach(builder::add);

    assertThat(builder.series().parts(Long.MAX_VALUE)).containsExactly(together(added));
  }

  /** Seconds of a run end a little late: they are merged as if they did not. */
  @Test
  void add_secondsThatEndLate_areMergedInPairs() {
    TimeSeriesBuilder builder = new TimeSeriesBuilder(700);
    long start = 0;
    for (int second = 1; second <= 12; second++) {
      long end = second * SECOND + random.nextInt(100_000_000);
      builder.add(new SeriesPart(start, end, 1, 1, List.of(), List.of()));
      start = end;
    }

    assertThat(seconds(builder.series())).startsWith(2L).isSubsetOf(1L, 2L);
  }

  @Test
  void add_namesThatComeLater_areReadInAnyOrder() {
    TimeSeriesBuilder builder = new TimeSeriesBuilder(1_000);
    List<SeriesPart> added = new ArrayList<>();
    for (int second = 0; second < 20; second++) {
      String name = "GET /" + second / 7;
      SeriesPoint request = stream(name, second);
      SeriesPoint measure = new SeriesPoint(name, second, 0, 0, Distribution.EMPTY);
      SeriesPart part =
          new SeriesPart(
              second * SECOND,
              (second + 1) * SECOND,
              second,
              second + 1,
              List.of(request),
              List.of(measure));
      added.add(part);
      builder.add(part);
    }
    List<SeriesPart> kept = builder.series().parts(Long.MAX_VALUE).toList();

    assertThat(together(kept)).isEqualTo(together(added));
    assertThat(together(kept).users()).isEqualTo(19);
    assertThat(together(kept).usersAtEnd()).isEqualTo(20);
    assertThat(together(kept).measures())
        .extracting(SeriesPoint::name)
        .containsExactly("GET /0", "GET /1", "GET /2");
  }

  private static SeriesPoint stream(String name, int second) {
    return new SeriesPoint(
        name,
        1,
        2,
        3,
        Distribution.of(second),
        new StreamSnapshot(
            Map.of(Timing.FIRST_EVENT, Distribution.of(second)),
            Map.of(StreamCount.EVENTS, 1L + second, StreamCount.ENDED, 1L),
            Map.of()),
        Map.of(new Goodness(List.of(new TimeLimit(Timing.RESPONSE, 5))), 1L));
  }

  /** Some seconds of points, which are different. */
  private List<List<SeriesPoint>> points(int names, int requests) {
    return IntStream.range(0, 5)
        .mapToObj(second -> IntStream.range(0, names).mapToObj(i -> point(i, requests)).toList())
        .toList();
  }

  private SeriesPoint point(int name, int requests) {
    long[] nanos = new long[requests];
    for (int i = 0; i < requests; i++) {
      nanos[i] = (long) (17e6 * Math.exp(0.63 * random.nextGaussian()));
    }
    return new SeriesPoint(
        String.format(Locale.ROOT, "GET /%02d", name),
        0,
        70L * requests,
        1234L * requests,
        Distribution.of(nanos));
  }

  private static SeriesPart part(int second, List<SeriesPoint> points) {
    return new SeriesPart(second * SECOND, (second + 1) * SECOND, 1, 1, points, List.of());
  }

  private static SeriesPart together(List<SeriesPart> parts) {
    return parts.stream().reduce(SeriesPart::then).orElseThrow();
  }

  private static List<SeriesPart> within(List<SeriesPart> parts, long start, long end) {
    return parts.stream()
        .filter(part -> part.startNanos() >= start && part.endNanos() <= end)
        .toList();
  }

  private static List<Long> seconds(TimeSeries series) {
    return series
        .parts(Long.MAX_VALUE)
        .map(part -> Math.round((part.endNanos() - part.startNanos()) / 1e9))
        .toList();
  }
}
