package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.result.Outcome;
import io.katydid.verdict.Generators;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Unit;
import io.katydid.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

  @Test
  void write_objectivesMet_isAsApproved() throws IOException {
    Golden.assertApproved("passed.txt", TextReport.write(Runs.passed()));
  }

  @Test
  void write_everythingWrong_isAsApproved() throws IOException {
    Golden.assertApproved("failed.txt", TextReport.write(FailedRun.report()));
  }

  @Test
  void failure_everythingWrong_isAsApproved() throws IOException {
    Golden.assertApproved("failure.txt", TextReport.failure(FailedRun.report()));
  }

  @Test
  void write_generatorWasTheLimit_reportsEachSymptomOnce() throws IOException {
    Golden.assertApproved("invalid.txt", TextReport.write(Runs.invalid()));
  }

  @Test
  void write_usersSpentMoreThanTheirTimeAfterTheWarmUp_addsUpToAll() {
    Snapshot kept = Runs.window(Duration.ofSeconds(1), Runs.request("GET /", 10, 0));

    assertThat(words(TextReport.write(Runs.of(Generators.straddling(kept), kept))))
        .contains(
            "20.8% of their time waiting, 20.8% in requests, 0% in user code, 58.3% late;"
                + " 0% unaccounted for");
  }

  @Test
  void write_usersThatStartedTooSlowly_reportsHowMany() {
    assertThat(words(TextReport.write(Runs.passed())))
        .contains("Users 1,000 of FastApiUser, to start within 20s (50/s); all started");
    assertThat(words(TextReport.write(Runs.started(3))))
        .contains("to start within 20s (50/s); only 3 had started when the load ended");
  }

  @Test
  void write_nothingMeasured_reportsIt() throws IOException {
    RunReport empty =
        Runs.report(
            Duration.ZERO, Runs.window(Duration.ZERO), Runs.window(Duration.ZERO), Runs.NOT_JUDGED);

    Golden.assertApproved("empty.txt", TextReport.write(empty));
  }

  @Test
  void write_measures_haveATableOfTheirOwn() {
    String text = TextReport.write(Runs.measured());

    String requests = text.substring(0, text.indexOf("Measures;"));
    assertThat(requests).contains("GET /").doesNotContain("checkout");
    assertThat(requests.lines().filter(it -> it.startsWith("  Aggregated")))
        .singleElement()
        .asString()
        .matches("  Aggregated +1,000 +0% .*");
    assertThat(text.substring(requests.length()).lines().filter(it -> it.contains("checkout")))
        .singleElement()
        .asString()
        .matches("  checkout +500 +1% +10/s .*");
  }

  @Test
  void write_timingsAskedFor_isAsApproved() throws IOException {
    Golden.assertApproved("timings.txt", TextReport.write(TimedRun.report()));
  }

  @Test
  void write_remarksOfWarmUpAndRest_areCountedTogetherAndNoFailures() {
    Snapshot seen =
        Snapshots.of(
            1,
            List.of(Runs.request("GET /", 1, 0)),
            List.of(new ErrorGroup("GET /", ErrorGroup.REMARK, "a cookie was refused", 2, "")),
            1,
            0,
            0,
            0,
            0);
    RunReport report = Runs.report(Duration.ZERO, seen, seen, Runs.NOT_JUDGED);
    assertThat(TextReport.write(report))
        .contains("Remarks\n  4  GET /  a cookie was refused\n")
        .doesNotContain("Failures of requests");
    assertThat(JsonReport.write(report)).contains("\"remark\"");
  }

  @Test
  void write_colouredStyle_marksVerdictAndObjectives() {
    String report = TextReport.write(FailedRun.report(), new Style(true, true, 80));

    assertThat(report)
        .contains("\033[31mFAIL: 2 of 3 objectives were not met\033[0m")
        .contains("\033[32m✓ ok    \033[0m")
        .contains("\033[31m✗ FAILED\033[0m");
  }

  @Test
  void write_charsetWithoutSigns_isAscii() {
    assertThat(TextReport.write(FailedRun.report(), new Style(false, false, 80))).isASCII();
  }

  /** What is approved is what is written: no report may be wider than what fits everywhere. */
  @Test
  void approvedReports_all_fitInto80Columns() throws IOException {
    try (Stream<Path> approved = Files.list(Golden.DIRECTORY)) {
      assertThat(approved.filter(file -> file.toString().endsWith(".txt")))
          .hasSizeGreaterThan(9)
          .allSatisfy(
              file -> assertThat(Files.readAllLines(file)).allMatch(line -> line.length() <= 80));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 57, 70, 80, 99, 100, 120})
  void write_anyWidth_isKeptAndUsed(int width) {
    Style style = new Style(false, true, width);

    List<String> lines =
        Stream.of(FailedRun.report(), TimedRun.report(), Runs.measured(), Runs.invalid())
            .flatMap(report -> TextReport.write(report, style).lines())
            .toList();

    assertThat(lines)
        .allMatch(line -> line.length() <= width)
        .anyMatch(line -> line.length() > width - 5);
  }

  @Test
  void write_longNames_keepsLinesWithinWidth() {
    assertThat(TextReport.write(FailedRun.report()).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void write_userInfoInHostAndReasons_isNotReported() {
    assertThat(TextReport.write(FailedRun.report()) + TextReport.failure(FailedRun.report()))
        .doesNotContain("secret")
        .contains("http://shop.test/login");
  }

  @Test
  void write_warmUpDetected_reportsWhatItRestsOn() {
    assertThat(words(TextReport.write(Runs.detected("last to become steady: throughput"))))
        .contains(
            "the first 4s, as detected (MSER-5; last to become steady: throughput), excluded");
  }

  @Test
  void write_oneOfEach_isInTheSingular() {
    Duration second = Duration.ofSeconds(1);
    Judgement judgement =
        new Judgement(
            RequestObjective.parse("", "p99 < 1s"),
            Outcome.PASS,
            "1ms",
            "",
            1,
            Unit.REQUEST,
            "not shown of a pass");
    Snapshot kept =
        Snapshots.of(
            second.toNanos(),
            List.of(Runs.request("GET /", 1, 0)),
            traces(),
            1,
            1,
            1,
            1,
            1,
            new ConnectionCounts(1, 1));
    Snapshot warmedUp = Runs.window(second, Runs.request("GET /", 1, 0));

    String report =
        TextReport.write(
            Runs.report(
                second, kept, warmedUp, new Verdict(Outcome.PASS, List.of(judgement), List.of())));

    assertThat(report)
        .contains("observed 1ms  on 1 request\n", "and 1 more kind, 1 in total", " 1 more line\n");
    assertThat(words(report))
        .contains("excluded: 1 request, 0 of them failed, 0 errors")
        .contains("1 connection opened, reused by 1 request")
        .contains("Also 1 request sent again, 1 redirect followed, 1 request cut off");
  }

  /** The text as it is without the line breaks that its width makes. */
  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** One kind of error more than is shown, each with one line of trace more than is shown. */
  private static List<ErrorGroup> traces() {
    String trace = "java.lang.Error\n" + "\tat shop.Cart.first(Cart.java:31)\n".repeat(6);
    return IntStream.rangeClosed(0, 10)
        .mapToObj(i -> new ErrorGroup("task" + i, "java.lang.Error", "", 1, trace))
        .toList();
  }
}
