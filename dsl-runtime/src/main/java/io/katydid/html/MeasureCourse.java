package io.katydid.html;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.katydid.measure.Distribution;
import io.katydid.report.Cell;
import io.katydid.store.SeriesPart;
import io.katydid.store.SeriesPoint;
import java.util.List;
import java.util.Map;

/** How long samples of measures took over the time of a run: of those with the most samples. */
record MeasureCourse(StepFigure figure) {

  private static final int MOST = 5;
  private static final double HEIGHT = 200;

  void write() {
    Map<String, Long> counts =
        figure.parts().stream()
            .flatMap(part -> part.measures().stream())
            .collect(groupingBy(SeriesPoint::name, summingLong(SeriesPoint::count)));
    List<String> most =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    most.forEach(this::times);
  }

  private void times(String name) {
    HeatMap.Content content =
        new HeatMap.Content(
            "Measure " + Cell.clean(name),
            "The stronger the color, the more samples took this long at that time; the lines are"
                + " their p50 and p99. Samples that failed are not in it.",
            HEIGHT,
            part -> times(part, name));
    new HeatMap(figure.page(), figure.parts(), figure.time(), content).write(figure.marks());
  }

  private static Distribution times(SeriesPart part, String name) {
    return part.measures().stream()
        .filter(it -> it.name().equals(name))
        .map(SeriesPoint::responseTime)
        .findFirst()
        .orElse(Distribution.EMPTY);
  }
}
