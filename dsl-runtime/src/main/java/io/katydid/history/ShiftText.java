package io.katydid.history;

import io.katydid.baseline.RecordedRun;
import io.katydid.report.Cell;
import io.katydid.result.Revision;
import io.katydid.statistics.Interval;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A shift in a sentence. */
final class ShiftText {

  private ShiftText() {}

  static String of(Shift shift, RunGroup group) {
    RecordedRun run = group.runs().get(shift.at());
    return String.format(
        Locale.ROOT,
        "%s: %s%s with run %d of %s%s%s",
        Cell.clean(shift.series().name()),
        percent(shift.ratio()),
        Double.isFinite(shift.interval().low()) ? " (" + interval(shift.interval()) + ")" : "",
        shift.at() + 1,
        run.startedAt().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10),
        run.revision().map(Revision::text).map(text -> ", commit " + text).orElse(""),
        shift.earliest() == shift.latest()
            ? ""
            : String.format(
                Locale.ROOT,
                "; it was with one of runs %d to %d",
                shift.earliest() + 1,
                shift.latest() + 1));
  }

  static String interval(Interval ratios) {
    return Double.isFinite(ratios.high())
        ? percent(ratios.low()) + " to " + percent(ratios.high())
        : "-";
  }

  static String percent(double ratio) {
    String text = String.format(Locale.ROOT, "%+.1f%%", 100 * (ratio - 1));
    return text.equals("-0.0%") || text.equals("+0.0%") ? "0.0%" : text;
  }
}
