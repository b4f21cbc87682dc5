package io.katydid.report;

import io.katydid.measure.Distribution;
import io.katydid.measure.Frame;
import io.katydid.measure.RequestSnapshot;
import io.katydid.text.Figures;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What happened in the last seconds of a run in progress.
 *
 * @param nanos how long that was
 * @param count how many requests were completed, failed ones included
 * @param failures how many failed
 * @param times the response times of those that succeeded
 */
record Moment(long nanos, long count, long failures, Distribution times) {

  static final Moment NONE = new Moment(0, 0, 0, Distribution.EMPTY);

  static Moment of(Frame frame) {
    List<RequestSnapshot> work = frame.interval().workByName();
    return new Moment(
        frame.lengthNanos(),
        work.stream().mapToLong(RequestSnapshot::count).sum(),
        work.stream().mapToLong(RequestSnapshot::failures).sum(),
        Distribution.sum(work.stream().map(RequestSnapshot::responseTime).toList()));
  }

  Moment plus(Moment next) {
    return new Moment(
        nanos + next.nanos, count + next.count, failures + next.failures, times.plus(next.times));
  }

  /** One line: when this was, with how many users, and what. */
  String line(Frame now) {
    return String.join("  ", parts(now));
  }

  /** The parts of that line. */
  List<String> parts(Frame now) {
    return Stream.of(
            Cell.padLeft(clock(now.elapsedNanos() / 1_000_000_000), 6),
            Cell.padLeft(Figures.count(now.users(), "user"), 12),
            Cell.padLeft(Figures.rate(nanos == 0 ? 0 : count * 1e9 / nanos), 9),
            Cell.padLeft(Figures.ratio(count == 0 ? 0 : (double) failures / count), 6) + " failed",
            "p50 " + percentile(50),
            "p99 " + percentile(99),
            now.warmingUp() ? "warm-up" : "")
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private String percentile(int percent) {
    return Cell.padLeft(Cell.time(times, all -> all.percentile(percent)), 6);
  }

  private static String clock(long seconds) {
    String minutesAndSeconds =
        String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
    return seconds < 3600
        ? minutesAndSeconds.replaceFirst("^0", "")
        : seconds / 3600 + ":" + minutesAndSeconds;
  }
}
