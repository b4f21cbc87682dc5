package io.katydid.report;

import io.katydid.comparison.ComparisonReport;
import io.katydid.json.JsonWriter;
import io.katydid.result.Change;
import io.katydid.text.Version;
import java.util.stream.IntStream;

/**
 * Writes a comparison for a machine: one JSON document. Times are in nanoseconds, rates per second,
 * failures a share from 0 to 1; what is not known is {@code null}.
 */
public final class ComparisonJson {

  private final JsonWriter json = new JsonWriter();
  private final ComparisonReport report;

  private ComparisonJson(ComparisonReport report) {
    this.report = report;
  }

  /** The comparison as one JSON document; ends with a line break. */
  public static String write(ComparisonReport report) {
    return new ComparisonJson(report).document();
  }

  private String document() {
    json.object(() -> {
      DocumentHead.write(json, "comparison", Version.current());
      json.member("outcome", report.outcome().name())
          .member("observedSlower", report.isObservedSlower())
          .strings("caveats", report.caveats())
          .strings("remarks", report.remarks())
          .strings("variants", report.names())
          .member("runs", report.runs().size())
          .member("toleranceRatio", report.tolerance().ratio())
          .member("judgedTogether", report.together());
      json.objects("changes", report.changes(), this::change);
    });
    return json + "\n";
  }

  private void change(Change change) {
    json.member("variant", report.names().get(change.variant()))
        .member("request", change.request())
        .member("figure", change.figure().label())
        .member("outcome", change.outcome().name())
        .member("reason", change.reason())
        .member("before", change.before())
        .member("after", change.after())
        .member("estimate", change.estimate())
        .member("low", change.low())
        .member("high", change.high())
        .member("noise", change.noise());
    json.lines(
        "pairs",
        IntStream.range(0, report.order().rounds()).boxed().toList(),
        round -> pair(change, round));
  }

  private void pair(Change change, int round) {
    json.member("before", report.measured(change, 0, round))
        .member("after", report.measured(change, change.variant(), round));
  }
}
