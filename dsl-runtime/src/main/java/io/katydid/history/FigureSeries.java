package io.katydid.history;

import io.katydid.api.Indicator;
import io.katydid.api.Timing;
import io.katydid.baseline.RecordedFigures;
import io.katydid.baseline.RecordedRun;
import io.katydid.measure.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One figure of the requests of one name, in every run of a group that has it. Runs in which the
 * generator was the limit are left out: their figures are not of the target.
 */
final class FigureSeries {

  private static final String INVALID = "INVALID";
  private static final Indicator MEDIAN = percentile(5000);

  /** The figures of which changes are looked for. */
  private static final List<Indicator> INDICATORS =
      List.of(MEDIAN, percentile(9500), percentile(9900), new Indicator.Throughput());

  private final String request;
  private final Indicator indicator;
  private final int[] runs;
  private final double[] values;

  private FigureSeries(String request, Indicator indicator, int[] runs, double[] values) {
    this.request = request;
    this.indicator = indicator;
    this.runs = runs;
    this.values = values;
  }

  static Indicator percentile(int hundredths) {
    return new Indicator.Percentile(hundredths, Timing.RESPONSE);
  }

  /** Those of all requests together first, then of each name. */
  static List<FigureSeries> of(RunGroup group) {
    return requests(group)
        .flatMap(request -> INDICATORS.stream().map(indicator -> of(group, request, indicator)))
        .filter(series -> series.size() > 0)
        .toList();
  }

  private static Stream<String> requests(RunGroup group) {
    TreeSet<String> names = new TreeSet<>();
    group.runs().forEach(run -> names.addAll(RecordedFigures.requests(run.figures().keySet())));
    return Stream.concat(Stream.of(Snapshot.TOTAL), names.stream());
  }

  private static FigureSeries of(RunGroup group, String request, Indicator indicator) {
    String name = RecordedFigures.name(request, indicator);
    List<RecordedRun> all = group.runs();
    int[] runs =
        IntStream.range(0, all.size())
            .filter(run -> !all.get(run).outcome().equals(INVALID))
            .filter(run -> all.get(run).figures().getOrDefault(name, 0.0) > 0)
            .toArray();
    double[] values =
        IntStream.of(runs)
            .mapToDouble(run -> Math.log(Objects.requireNonNull(all.get(run).figures().get(name))))
            .toArray();
    return new FigureSeries(request, indicator, runs, values);
  }

  /** Whether it is of all requests together. */
  boolean isOfAll() {
    return request.equals(Snapshot.TOTAL);
  }

  Indicator indicator() {
    return indicator;
  }

  /** How many values there are. */
  int size() {
    return values.length;
  }

  /** The index in its group of the run that a value is of. */
  int run(int index) {
    return runs[index];
  }

  /**
   * The values from one index up to another, on a logarithmic scale, where equal changes are equal
   * distances.
   */
  double[] logs(int from, int to) {
    return Arrays.copyOfRange(values, from, to);
  }

  /** The index of the value of this run, or of the next one that has a value. */
  int indexOf(int run) {
    int index = Arrays.binarySearch(runs, run);
    return index < 0 ? -index - 1 : index;
  }

  /** What it is called: {@code p95}, or {@code p95 of GET /}. */
  String name() {
    String figure = indicator.text();
    return isOfAll() ? figure : figure + " of " + request;
  }
}
