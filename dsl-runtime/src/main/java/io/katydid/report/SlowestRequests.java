package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.measure.Exemplar;
import io.katydid.measure.Exemplars;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Work;
import io.katydid.text.Figures;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The slowest requests of all names together; of a run without requests, its slowest measures. */
final class SlowestRequests {

  private static final int MOST = 10;

  private static final Comparator<Exemplar> SLOWEST_FIRST =
      Comparator.comparingLong(Exemplar::responseNanos).reversed();

  private SlowestRequests() {}

  /** At most ten of this kind. */
  static List<Exemplar> of(Snapshot kept, Function<Exemplars, List<Exemplar>> kind) {
    return Work.of(kept).byName(kept).stream()
        .flatMap(it -> kind.apply(it.slowest()).stream())
        .sorted(SLOWEST_FIRST)
        .limit(MOST)
        .toList();
  }

  /** What they are the slowest of. */
  static String heading(Snapshot kept) {
    return Work.of(kept) == Work.REQUESTS ? "Slowest requests" : "Slowest measures";
  }

  /** At most as many lines of text as are kept of one name. */
  static List<String> lines(Snapshot kept, Function<Exemplars, List<Exemplar>> kind, Style style) {
    List<Exemplar> slowest = of(kept, kind).stream().limit(Exemplars.MOST).toList();
    int width =
        slowest.stream()
            .mapToInt(it -> Figures.duration(it.responseNanos()).length())
            .max()
            .orElse(0);
    return slowest.stream()
        .flatMap(it ->
            Cell.hanging(
                "  " + Cell.padLeft(Figures.duration(it.responseNanos()), width) + "  ",
                sentence(it),
                style)
                .stream())
        .toList();
  }

  private static String sentence(Exemplar sample) {
    Stream<String> known =
        Stream.of(
            Cell.clean(sample.name()),
            result(sample),
            "sent at " + moment(sample),
            sample.lagNanos() == 0 ? "" : "lag " + Figures.duration(sample.lagNanos()));
    Stream<String> phases =
        sample.phases().entrySet().stream()
            .map(it -> it.getKey().text() + " " + Figures.duration(it.getValue()));
    String trace = sample.traceId().isEmpty() ? "" : "trace " + sample.traceId();
    return Stream.of(known, phases, Stream.of(trace))
        .flatMap(it -> it)
        .filter(it -> !it.isEmpty())
        .collect(joining(", "));
  }

  private static String result(Exemplar sample) {
    if (sample.isFailed()) {
      return Cell.clean(sample.failure());
    }
    return sample.status() == 0 ? "" : "HTTP " + sample.status();
  }

  /** When it was sent, to the millisecond. */
  static String moment(Exemplar sample) {
    return sample.startedAt().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
