package io.katydid.report;

import io.katydid.api.Timing;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamSnapshot;
import io.katydid.text.Figures;
import java.util.List;
import java.util.Optional;

/** What was measured of streams of events: tables with a part, or a row, for each request name. */
final class StreamTables {

  /** Names in each; the rest are in JSON. */
  private static final int MOST = 50;

  private StreamTables() {}

  /** The times of streams; empty if there was no stream. */
  static Optional<Table> times(Snapshot window, Style style) {
    Table table = new Table(style);
    table.header("Name", "Count", "mean", "p50", "p95", "p99", "max");
    table.rule();
    List<RequestSnapshot> streams =
        streams(window).stream().filter(it -> !it.streams().times().isEmpty()).toList();
    streams.stream().limit(MOST).forEach(it -> times(it, table));
    return table.withRest(streams.size(), MOST);
  }

  private static void times(RequestSnapshot requests, Table table) {
    table.heading(Cell.clean(requests.name()));
    requests.streams().times().forEach((timing, times) -> row(timing, times, table));
  }

  private static void row(Timing timing, Distribution times, Table table) {
    table.row(
        "  " + timing.words(),
        Figures.count(times.count()),
        Cell.time(times, all -> Math.round(all.mean())),
        Cell.time(times, all -> all.percentile(50)),
        Cell.time(times, all -> all.percentile(95)),
        Cell.time(times, all -> all.percentile(99)),
        Cell.time(times, Distribution::max));
  }

  /** How many events came; empty if none did. */
  static Optional<Table> events(Snapshot window, Style style) {
    Table table = new Table(style);
    table.header("Name", "Streams", "Events", "Rate", "Per stream");
    table.rule();
    List<RequestSnapshot> streams = streams(window);
    streams.stream().limit(MOST).forEach(it -> events(it, window, table));
    return table.withRest(streams.size(), MOST);
  }

  private static void events(RequestSnapshot requests, Snapshot window, Table table) {
    StreamSnapshot streams = requests.streams();
    long events = streams.count(StreamCount.EVENTS);
    table.row(
        Cell.clean(requests.name()),
        Figures.count(streams.count(StreamCount.ENDED)),
        Figures.count(events),
        Figures.rate(window.perSecond(streams.eventsInTime())),
        mean(streams.count(StreamCount.EVENTS_OF_ENDED), streams.count(StreamCount.ENDED)));
    long open = streams.count(StreamCount.ENDED_WITH_LOAD);
    if (open > 0) {
      table.heading("  and %s that ended with the load".formatted(Figures.count(open, "stream")));
    }
  }

  /** How many tokens came; empty if none were counted. */
  static Optional<Table> tokens(Snapshot window, Style style) {
    Table table = new Table(style);
    table.header("Name", "Tokens", "Rate", "Per stream", "Events/token", "Prompt tokens");
    table.rule();
    List<RequestSnapshot> streams =
        streams(window).stream().filter(it -> it.streams().count(StreamCount.TOKENS) > 0).toList();
    streams.stream().limit(MOST).forEach(it -> tokens(it, window, table));
    return table.withRest(streams.size(), MOST);
  }

  private static void tokens(RequestSnapshot requests, Snapshot window, Table table) {
    StreamSnapshot streams = requests.streams();
    long tokens = streams.count(StreamCount.TOKENS);
    long all = streams.count(StreamCount.OF_TOKENS);
    long ofEnded = streams.count(StreamCount.TOKENS_OF_ENDED);
    table.row(
        Cell.clean(requests.name()),
        Figures.count(tokens),
        Figures.rate(window.perSecond(streams.tokensInTime())),
        mean(ofEnded, all),
        mean(streams.count(StreamCount.TOKEN_EVENTS), ofEnded),
        Figures.count(streams.count(StreamCount.PROMPT_TOKENS)));
    long counted = streams.count(StreamCount.OF_TOKENS) - streams.count(StreamCount.WITH_USAGE);
    if (counted > 0) {
      byEvents(table, Figures.count(counted) + " of " + Figures.count(all, "stream"));
    }
    long open = streams.count(StreamCount.OPEN_WITHOUT_USAGE);
    if (open > 0) {
      byEvents(table, Figures.count(open, "open stream"));
    }
  }

  private static void byEvents(Table table, String streams) {
    table.heading("  of %s, by their events: the server did not say how many".formatted(streams));
  }

  /** Of streams that ended: others, and what came before the warm-up was over, are not whole. */
  private static String mean(long sum, long count) {
    return count == 0 ? "" : Figures.number((double) sum / count);
  }

  private static List<RequestSnapshot> streams(Snapshot window) {
    return window.requests().stream().filter(it -> !it.streams().isEmpty()).toList();
  }
}
