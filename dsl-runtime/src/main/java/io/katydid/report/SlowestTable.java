package io.katydid.report;

import io.katydid.measure.Exemplar;
import io.katydid.measure.Phase;
import io.katydid.text.Figures;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A row for each of some samples, and a column for what any of them has: a page is narrow. */
final class SlowestTable {

  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final List<Exemplar> samples;
  private final List<Column> columns = new ArrayList<>();

  private SlowestTable(List<Exemplar> samples) {
    this.samples = samples;
    column("Name", it -> Cell.clean(it.name()));
    sentAt();
    times();
    result();
  }

  private record Column(String header, Function<Exemplar, String> cell) {}

  /** The table; empty, if there are no samples. */
  static Optional<Table> of(List<Exemplar> samples, Style style) {
    return samples.isEmpty() ? Optional.empty() : Optional.of(new SlowestTable(samples).in(style));
  }

  private Table in(Style style) {
    Table table = new Table(style);
    table.header(columns.stream().map(Column::header).toArray(String[]::new));
    samples.forEach(sample ->
        table.row(columns.stream().map(it -> it.cell.apply(sample)).toArray(String[]::new)));
    return table;
  }

  private void column(String header, Function<Exemplar, String> cell) {
    columns.add(new Column(header, cell));
  }

  private boolean any(Predicate<Exemplar> has) {
    return samples.stream().anyMatch(has);
  }

  /** Of one day, the time is enough. */
  private void sentAt() {
    Stream<Object> days = samples.stream().map(it -> it.startedAt().truncatedTo(ChronoUnit.DAYS));
    if (days.distinct().count() == 1) {
      column("Sent at, UTC", it -> TIME_OF_DAY.format(it.startedAt()));
    } else {
      column("Sent at", SlowestRequests::moment);
    }
  }

  private void times() {
    column("Time", it -> Figures.duration(it.responseNanos()));
    if (any(it -> it.lagNanos() > 0)) {
      column("Lag", it -> Figures.duration(it.lagNanos()));
    }
    phases("connection", Phase.LEASE, Phase.DNS, Phase.CONNECT, Phase.TLS);
    phases(Phase.FIRST_BYTE.text(), Phase.FIRST_BYTE);
    phases(Phase.TRANSFER.text(), Phase.TRANSFER);
  }

  /** Some phases together; few requests have those of a connection. */
  private void phases(String header, Phase... phases) {
    List<Phase> all = List.of(phases);
    if (any(it -> !Collections.disjoint(it.phases().keySet(), all))) {
      column(header, it -> time(it, all));
    }
  }

  private static String time(Exemplar sample, List<Phase> phases) {
    List<Long> had = phases.stream().map(sample.phases()::get).filter(Objects::nonNull).toList();
    return had.isEmpty() ? "-" : Figures.duration(had.stream().mapToLong(it -> it).sum());
  }

  private void result() {
    if (any(Exemplar::isFailed)) {
      column("Failure", it -> Cell.clean(it.failure()));
    } else if (any(it -> it.status() > 0)) {
      column("Status", it -> it.status() == 0 ? "-" : Integer.toString(it.status()));
    }
    if (any(it -> !it.traceId().isEmpty())) {
      column("Trace", it -> it.traceId().isEmpty() ? "-" : it.traceId());
    }
  }
}
