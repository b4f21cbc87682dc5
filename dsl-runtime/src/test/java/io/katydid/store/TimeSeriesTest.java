package io.katydid.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Distribution;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 100 seconds of one name; in each, 10 requests that took longer than those before. */
class TimeSeriesTest {

  private static final long SECOND = 1_000_000_000;

  private final TimeSeries series = series(100);

  @Test
  void parts_ofARange_haveItsPercentiles() {
    SeriesPart range =
        series
            .parts(Long.MAX_VALUE)
            .filter(part -> part.startNanos() >= 13 * SECOND && part.endNanos() <= 31 * SECOND)
            .reduce(SeriesPart::then)
            .orElseThrow();
    Distribution expected = times(13, 31);

    assertThat(range.total().responseTime()).isEqualTo(expected);
    assertThat(range.total().responseTime().percentile(99)).isEqualTo(expected.percentile(99));
  }

  /** Two points for each part: of the name, and of all names together. */
  @ParameterizedTest
  @CsvSource({"200, 1, 100", "199, 2, 50", "100, 2, 50", "99, 4, 25", "9, 32, 4", "1, 128, 1"})
  void parts_ofAtMostSoManyPoints_areAsLongAsNeeded(long most, long seconds, int size) {
    List<SeriesPart> parts = series.parts(most).toList();

    assertThat(parts).hasSize(size);
    assertThat(parts.getFirst().endNanos()).isEqualTo(Math.min(100, seconds) * SECOND);
    assertThat(parts.getLast().endNanos()).isEqualTo(100 * SECOND);
    assertThat(parts.stream().reduce(SeriesPart::then).orElseThrow().requests())
        .containsExactly(new SeriesPoint("GET /", 100, 700, 900, times(0, 100)));
  }

  @Test
  void parts_readTwice_areTheSame() {
    assertThat(series.parts(77)).containsExactlyElementsOf(series.parts(77).toList());
  }

  @Test
  void parts_ofTheEmptySeries_areNone() {
    assertThat(TimeSeries.EMPTY.parts(10)).isEmpty();
  }

  @Test
  void total_withMeasures_isOfRequestsAlone() {
    SeriesPoint request = new SeriesPoint("GET /", 1, 2, 3, Distribution.of(4));
    SeriesPoint other = new SeriesPoint("PUT /", 5, 6, 7, Distribution.of(8));
    SeriesPart part = new SeriesPart(0, SECOND, 1, 1, List.of(request, other), List.of(request));

    assertThat(part.total())
        .isEqualTo(new SeriesPoint("Aggregated", 6, 8, 10, Distribution.of(4, 8)));
    assertThat(part.total().count()).isEqualTo(1 + 1 + 5 + 1);
  }

  private static TimeSeries series(int seconds) {
    TimeSeriesBuilder builder = new TimeSeriesBuilder(TimeSeriesBuilder.BUDGET);
    IntStream.range(0, seconds)
        .mapToObj(second ->
            new SeriesPart(
                second * SECOND,
                (second + 1) * SECOND,
                second,
                second + 1,
                List.of(new SeriesPoint("GET /", 1, 7, 9, times(second, second + 1))),
                List.of()))
        .forEach(builder::add);
    return builder.series();
  }

  private static Distribution times(int fromSecond, int toSecond) {
    return Distribution.of(
        LongStream.range(10L * fromSecond, 10L * toSecond)
            .map(i -> 1_000_000 + 9_999 * i)
            .toArray());
  }
}
