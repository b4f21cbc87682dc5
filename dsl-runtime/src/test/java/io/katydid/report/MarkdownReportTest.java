package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.GaugeSnapshot;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.result.Outcome;
import io.katydid.verdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReportTest {

  private static final String HOSTILE = "a|b <img src=x> [x](http://evil) @amy #1 `c` **d**";

  private static final String WRITTEN =
      "a&#124;b &#60;img src=x&#62; &#91;x&#93;(http&#58;//evil) &#64;amy &#35;1"
          + " &#96;c&#96; &#42;&#42;d&#42;&#42;";

  @Test
  void write_passed_beginsWithTheVerdict() {
    assertThat(MarkdownReport.write(Runs.passed()).lines())
        .startsWith(
            "## ✅ PASS&#58; 2 objectives were met",
            "",
            "FastApiUser, http&#58;//localhost&#58;8000")
        .contains("| Aggregated | 3,000 | 0 | 0% | 60/s | 750ms | 1.85s | 1.97s | 2s |")
        .noneMatch(line -> line.contains("What to do"));
  }

  @Test
  void write_failed_hasWhatToDoAndWhatFailed() {
    assertThat(MarkdownReport.write(FailedRun.report()).lines())
        .first()
        .asString()
        .startsWith("## ❌ FAIL");
    assertThat(MarkdownReport.write(FailedRun.report()).lines())
        .contains("**What to do**", "**Failures and errors**")
        .contains("- 200 x POST /items/&#58; HTTP 503&#58; Service Unavailable");
  }

  @Test
  void write_whatUserCodeMeasures_hasTables() {
    CustomMetrics metrics =
        new CustomMetrics(
            List.of(new CounterSnapshot("items", 1200, 0)),
            List.of(new GaugeSnapshot("queue length", 4, 10, 3, 1, 5)));
    Snapshot kept = Snapshots.counting(Runs.window(Duration.ofSeconds(10)), metrics);

    assertThat(
            MarkdownReport.write(
                    Runs.report(Duration.ZERO, kept, Runs.window(Duration.ZERO), Runs.NOT_JUDGED))
                .lines())
        .contains("| items | 1,200 | 120/s |", "| queue length | 4 | 3 | 1 | 2.5 | 5 |");
    assertThat(MarkdownReport.write(Runs.measured()).lines())
        .anyMatch(line -> line.startsWith("| checkout | 500 |"));
  }

  @Test
  void write_notJudged_isNeitherGoodNorBad() {
    assertThat(MarkdownReport.write(Runs.measured())).startsWith("## ℹ️ NOT JUDGED");
  }

  @Test
  void write_generatorThatWasTheLimit_hasItsRemedies() {
    assertThat(MarkdownReport.write(Runs.invalid()))
        .startsWith("## ⚠️ INVALID")
        .contains("**What to do**");
  }

  @Test
  void write_markupOfATarget_isText() {
    String markdown =
        MarkdownReport.write(
            Runs.report(
                Duration.ZERO,
                Snapshots.of(
                    Duration.ofSeconds(50).toNanos(),
                    List.of(Runs.request(HOSTILE, 10, 1)),
                    List.of(new ErrorGroup(HOSTILE, "check", HOSTILE, 1, "")),
                    10,
                    0,
                    0,
                    0,
                    0),
                Runs.window(Duration.ZERO),
                new Verdict(Outcome.FAIL, List.of(), List.of(HOSTILE))));

    assertThat(markdown)
        .contains("| " + WRITTEN + " | 11 |", "- " + WRITTEN, "- 1 x " + WRITTEN)
        .doesNotContain(HOSTILE, "<img", "@amy");
  }

  /** What the console and the page say, too. */
  @Test
  void write_manyFailures_hasHowManyMoreRemarksAndNotes() {
    List<ErrorGroup> groups =
        IntStream.rangeClosed(1, 8)
            .mapToObj(it -> new ErrorGroup("GET /" + it, "HTTP 500", "", 10 - it, ""))
            .toList();
    ErrorGroup remark =
        new ErrorGroup("@WaitTime", ErrorGroup.REMARK, "iterations were skipped", 7, "");
    RequestSnapshot[] books =
        IntStream.range(0, 20)
            .mapToObj(it -> Runs.request("GET /books/" + it, 1, 0))
            .toArray(RequestSnapshot[]::new);
    Snapshot kept =
        Snapshots.of(
            Duration.ofSeconds(10).toNanos(),
            List.of(books),
            Stream.concat(groups.stream(), Stream.of(remark)).toList(),
            10,
            0,
            0,
            0,
            0);

    assertThat(
            MarkdownReport.write(
                    Runs.report(Duration.ZERO, kept, Runs.window(Duration.ZERO), Runs.NOT_JUDGED))
                .lines())
        .containsSubsequence(
            "- 20 names like GET /books/0&#58; write the template \"/books/{id}\", with the value"
                + " as an argument, to report them as one",
            "- 5 x GET /5&#58; HTTP 500",
            "- and 3 more kinds, 9 in total",
            "**Remarks**",
            "- 7 x &#64;WaitTime&#58; iterations were skipped");
  }

  @Test
  void write_secretsInUrls_areLeftOut() {
    assertThat(MarkdownReport.write(FailedRun.report())).doesNotContain("secret");
  }

  @Test
  void add_summaryOfAStep_isBehindWhatIsThere(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("summary.md"), "before\n");

    new StepSummary(file).add("report\n");
    new StepSummary(null).add("nowhere\n");

    assertThat(file).hasContent("before\nreport\n\n");
  }
}
