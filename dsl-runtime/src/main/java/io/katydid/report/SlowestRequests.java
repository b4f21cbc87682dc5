package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.measure.Exemplar;
import io.katydid.measure.Exemplars;
import io.katydid.measure.Phase;
import io.katydid.measure.Snapshot;
import io.katydid.text.Figures;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The slowest requests of all names together; of a run without requests, its slowest measures. */
final class SlowestRequests {

  /** In a table. */
  private static final int MOST = 20;

  private static final Comparator<Exemplar> SLOWEST_FIRST =
      Comparator.comparingLong(Exemplar::responseNanos).reversed();

  private SlowestRequests() {}

  private static List<Exemplar> of(Snapshot kept, Function<Exemplars, List<Exemplar>> kind) {
    return (kept.requests().isEmpty() ? kept.measures() : kept.requests())
        .stream()
            .flatMap(it -> kind.apply(it.slowest()).stream())
            .sorted(SLOWEST_FIRST)
            .limit(MOST)
            .toList();
  }

  /** A row for each; empty, if there is none. */
  static Optional<Table> table(
      Snapshot kept, Function<Exemplars, List<Exemplar>> kind, Style style) {
    List<Exemplar> slowest = of(kept, kind);
    List<Phase> phases =
        Stream.of(Phase.values())
            .filter(phase -> slowest.stream().anyMatch(it -> it.phases().containsKey(phase)))
            .toList();
    Table table = new Table(style);
    Stream<String> times =
        Stream.concat(Stream.of("Time", "Lag"), phases.stream().map(Phase::text));
    table.header(
        Stream.of(Stream.of("Name", "Sent at"), times, Stream.of("Result", "Trace"))
            .flatMap(it -> it)
            .toArray(String[]::new));
    slowest.forEach(it -> table.row(cells(it, phases)));
    return slowest.isEmpty() ? Optional.empty() : Optional.of(table);
  }

  private static String[] cells(Exemplar sample, List<Phase> phases) {
    List<String> cells = new ArrayList<>();
    cells.add(Cell.clean(sample.name()));
    cells.add(sentAt(sample));
    cells.add(Figures.duration(sample.responseNanos()));
    cells.add(Figures.duration(sample.lagNanos()));
    for (Phase phase : phases) {
      Long nanos = sample.phases().get(phase);
      cells.add(nanos == null ? "-" : Figures.duration(nanos));
    }
    cells.add(result(sample));
    cells.add(sample.traceId().isEmpty() ? "-" : sample.traceId());
    return cells.toArray(String[]::new);
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
            "sent at " + sentAt(sample),
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

  private static String sentAt(Exemplar sample) {
    return sample.startedAt().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
