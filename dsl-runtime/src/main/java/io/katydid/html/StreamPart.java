package io.katydid.html;

import io.katydid.measure.Snapshot;
import io.katydid.report.ReportParts;
import java.util.List;

/** The figures of streams of events. */
final class StreamPart {

  private StreamPart() {}

  static void tables(Markup page, Snapshot shown) {
    ReportParts.streams(shown)
        .forEach((name, table) -> new TablePart(page, name).write(table, List.of()));
  }
}
