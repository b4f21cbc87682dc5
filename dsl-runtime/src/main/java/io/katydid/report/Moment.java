package io.katydid.report;

import io.katydid.measure.Distribution;
import io.katydid.measure.Frame;
import io.katydid.measure.NamedCount;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Work;
import io.katydid.text.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What happened in the last seconds of a run in progress.
 *
 * @param nanos how long that was
 * @param requests those that were completed
 * @param measures samples of what was measured otherwise
 * @param beside what came beside them
 */
record Moment(long nanos, Samples requests, Samples measures, List<NamedCount> beside) {

  static final Moment NONE = new Moment(0, Samples.NONE, Samples.NONE, List.of());

  /** More would be more than a line. */
  private static final int MOST_BESIDE = 3;

  /**
   * Samples of one kind.
   *
   * @param count how many were completed, failed ones included
   * @param failures how many failed
   * @param times the response times of those that succeeded
   */
  record Samples(long count, long failures, Distribution times) {

    static final Samples NONE = new Samples(0, 0, Distribution.EMPTY);

    static Samples of(List<RequestSnapshot> byName) {
      return new Samples(
          byName.stream().mapToLong(RequestSnapshot::count).sum(),
          byName.stream().mapToLong(RequestSnapshot::failures).sum(),
          Distribution.sum(byName.stream().map(RequestSnapshot::responseTime).toList()));
    }

    Samples plus(Samples next) {
      return new Samples(count + next.count, failures + next.failures, times.plus(next.times));
    }

    private String percentile(int percent) {
      return Cell.padLeft(Cell.time(times, all -> all.percentile(percent)), 6);
    }
  }

  static Moment of(Frame frame) {
    return new Moment(
        frame.lengthNanos(),
        Samples.of(frame.interval().requests()),
        Samples.of(frame.interval().measures()),
        frame.work().beside(frame.interval()));
  }

  Moment plus(Moment next) {
    return new Moment(
        nanos + next.nanos,
        requests.plus(next.requests),
        measures.plus(next.measures),
        together(beside, next.beside));
  }

  private static List<NamedCount> together(List<NamedCount> these, List<NamedCount> those) {
    Map<String, Long> sums = new LinkedHashMap<>();
    Stream.concat(these.stream(), those.stream())
        .forEach(it -> sums.merge(it.name(), it.count(), Long::sum));
    return sums.entrySet().stream().map(it -> new NamedCount(it.getKey(), it.getValue())).toList();
  }

  /** One line: when this was, with how many users, and what. */
  String line(Frame now) {
    return String.join("  ", parts(now));
  }

  /** The parts of that line. */
  List<String> parts(Frame now) {
    Samples work = work(now);
    Stream<String> head =
        Stream.of(
            Cell.padLeft(clock(now.elapsedNanos() / 1_000_000_000), 6),
            Cell.padLeft(Figures.count(now.users(), "user"), 12),
            Cell.padLeft(perSecond(work.count), 9));
    Stream<String> figures =
        work.count == 0 && !beside.isEmpty()
            ? beside.stream()
                .limit(MOST_BESIDE)
                .map(it -> Cell.clean(it.name()) + " " + perSecond(it.count()))
            : figures(work);
    return Stream.of(head, figures, Stream.of("warm-up").filter(it -> now.warmingUp()))
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<String> figures(Samples work) {
    double failed = work.count == 0 ? 0 : (double) work.failures / work.count;
    return Stream.of(
        Cell.padLeft(Figures.ratio(failed), 6) + " failed",
        "p50 " + work.percentile(50),
        "p99 " + work.percentile(99));
  }

  private String perSecond(long count) {
    return Figures.rate(nanos == 0 ? 0 : count * 1e9 / nanos);
  }

  /** The measures of a run without requests; not of a second that has none by chance. */
  private Samples work(Frame now) {
    return now.work() == Work.REQUESTS ? requests : measures;
  }

  private static String clock(long seconds) {
    String minutesAndSeconds =
        String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
    return seconds < 3600
        ? minutesAndSeconds.replaceFirst("^0", "")
        : seconds / 3600 + ":" + minutesAndSeconds;
  }
}
