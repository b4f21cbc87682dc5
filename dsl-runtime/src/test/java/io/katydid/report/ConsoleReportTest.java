package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.text.DisplayWidth;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReportTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Screen TERMINAL = new Screen(true, false, 100, 24);

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @Test
  void starting_load_isShownWithWhatItCanDecideWithinTheWidth() {
    report(Screen.PLAIN)
        .starting(
            "10 users of Shopper on http://amy:secret@shop.test for 1m",
            Runs.POWER_ESTIMATES,
            Runs.passed().load());

    assertThat(output()).startsWith("Starting 10 users of Shopper on http://shop.test for 1m\n");
    assertThat(output().replace("\n", " ")).endsWith(Runs.POWER_ESTIMATES.getFirst().text() + " ");
    assertThat(output().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void frame_plain_isOneLineForTwoSecondsOfBoth() throws IOException {
    ConsoleReport report = report(Screen.PLAIN);

    report.frame(Runs.warmingUp(1, second(Runs.request("GET /", 10, 0))), List.of());
    report.frame(Runs.warmingUp(2, second(Runs.request("GET /", 20, 10))), List.of());
    report.frame(Runs.frame(3, second(), second()), List.of());
    report.frame(Runs.frame(4, second(), second()), List.of());
    report.frame(Runs.frame(3725, second(Runs.request("GET /", 2000, 0)), second()), List.of());
    report.frame(Runs.frame(3726, second(Runs.request("GET /", 4000, 1)), second()), List.of());
    report.frame(Runs.frame(3727, second(), second()), List.of());

    Golden.assertApproved("progress.txt", output());
  }

  /** A second may have none of the requests of a run, which are not taken for its measures then. */
  @Test
  void frame_withoutRequests_hasNoMeasuresInPlaceOfThoseOfTheRun() {
    ConsoleReport report = report(Screen.PLAIN);
    Snapshot request = second(Runs.request("GET /", 1, 0));
    Snapshot measure = Snapshots.measuring(second(), Runs.request("checkout", 50, 0));

    report.frame(Runs.frame(2, measure, request), List.of());
    report.frame(Runs.frame(3, measure, request), List.of());
    report.frame(Runs.frame(4, measure, measure), List.of());
    report.frame(Runs.frame(5, measure, measure), List.of());

    assertThat(output().lines())
        .satisfiesExactly(
            requests -> assertThat(requests).contains(" 0/s "),
            measures -> assertThat(measures).contains(" 50/s "));
  }

  /** As of a chat, whose requests are over when its WebSockets are open. */
  @Test
  void frame_whereNoRequestEnds_hasWhatComesBesideThem() {
    ConsoleReport report = report(Screen.PLAIN);
    Snapshot request = second(Runs.request("WS /room", 1, 0));
    CustomMetrics counters =
        new CustomMetrics(
            List.of(
                new CounterSnapshot("WS /room received", 130, 0),
                new CounterSnapshot("WS /room sent", 12, 0),
                new CounterSnapshot("words", 40, 0)),
            List.of());
    Snapshot chat =
        Snapshots.counting(
            Snapshots.measuring(second(), Runs.request("delivered", 120, 0)), counters);
    report.frame(Runs.frame(1, chat, request), List.of());
    report.frame(Runs.frame(2, Snapshots.counting(second(), counters), request), List.of());
    report.frame(Runs.frame(3, chat, request), List.of());
    report.frame(Runs.frame(4, request, request), List.of());

    assertThat(output().lines())
        .satisfiesExactly(
            chats ->
                assertThat(chats)
                    .endsWith("0/s  delivered 60/s  WS /room received 130/s  WS /room sent 12/s"),
            requests -> assertThat(requests).contains(" 0.5/s ", "p99 ").doesNotContain("sent"));
  }

  /** Requests that were only waited for are in no rate of the report, and in that of their time. */
  @Test
  void frame_afterTheRunTime_hasTheRateOfItsOwnLength() {
    ConsoleReport report = report(Screen.PLAIN);
    Snapshot ending = Runs.window(Duration.ofMillis(1), Runs.request("GET /", 100, 0));
    Snapshot waiting = Runs.window(Duration.ZERO, Runs.request("GET /", 300, 0));

    report.frame(Runs.frame(61, ending, second()), List.of());
    report.frame(Runs.frame(62, waiting, second()), List.of());

    assertThat(output()).startsWith("  1:02   1,000 users      200/s ");
  }

  @Test
  void finished_plain_endsWithTheWholeReport() {
    ConsoleReport report = report(Screen.PLAIN);

    report.finished(FailedRun.report());

    assertThat(output()).isEqualTo("\n" + TextReport.write(FailedRun.report()));
  }

  @Test
  void frame_terminal_isTheTableOfTheReport() throws IOException {
    ConsoleReport report = report(TERMINAL);
    Snapshot kept = second(Runs.request("GET /", 1000, 5), Runs.request("POST /items/", 2000, 0));

    report.frame(Runs.frame(12, second(Runs.request("GET /", 100, 1)), kept), List.of());

    Golden.assertApproved("live.txt", String.join("\n", seen()));
  }

  @Test
  void frame_terminalOfAStagedLoad_hasStageTimeLeftAndObjectives() throws IOException {
    ConsoleReport report = report(new Screen(true, false, 80, 24));
    Snapshot kept = second(Runs.request("GET /", 1000, 5), Runs.request("POST /カート/商品", 2000, 0));

    report.starting("stages", List.of(), Runs.staged("5 users for 2s; 20 users over 8s"));
    output.reset();
    report.frame(
        Runs.frame(4, second(Runs.request("GET /", 100, 1)), kept),
        FailedRun.report().verdict().judgements());

    Golden.assertApproved("live-stages.txt", String.join("\n", seen()));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 50, 69})
  void frame_narrowTerminal_fitsWithAllThatMattersMost(int columns) {
    ConsoleReport report = report(new Screen(true, false, columns, 24));
    report.starting("stages", List.of(), Runs.staged("5 users for 2s; 20 users over 8s"));
    output.reset();

    report.frame(
        Runs.frame(4, second(Runs.request("GET /", 100, 1)), numbered(30)),
        FailedRun.report().verdict().judgements());

    assertThat(seen()).hasSizeLessThanOrEqualTo(24);
    assertThat(seen()).allMatch(line -> DisplayWidth.of(line) <= columns);
    assertThat(String.join("\n", seen()))
        .contains("p50 ", "p99 ", "stage 2 of 2", "6s left", "Aggregated", "✗ p99 < 50ms");
  }

  @Test
  void frame_moreObjectivesThanRows_showsTheWorstAndCountsTheRest() {
    report(new Screen(true, false, 80, 12))
        .frame(Runs.frame(1, second(), numbered(9)), FailedRun.report().verdict().judgements());

    assertThat(seen()).hasSizeLessThanOrEqualTo(12);
    assertThat(String.join("\n", seen()))
        .contains("✗ p99 < 50ms", "(2 more objectives, not shown)", "more names, not shown");
  }

  @Test
  void frame_afterTheRunTime_saysSo() {
    ConsoleReport report = report(TERMINAL);
    report.starting("10 users", List.of(), Runs.passed().load());

    report.frame(Runs.frame(61, second(), second()), List.of());

    assertThat(String.join("\n", seen())).contains("━━  run time over").doesNotContain("stage");
  }

  @Test
  void frame_plainOfAStagedLoad_namesEachStageThatBegins() {
    ConsoleReport report = report(Screen.PLAIN);
    report.starting("stages", List.of(), Runs.staged("5 users for 2s; 20 users over 8s"));

    for (int second = 1; second <= 4; second++) {
      report.frame(Runs.frame(second, second(), second()), List.of());
    }

    assertThat(output().lines().filter(line -> line.contains("stage ")))
        .containsExactly("  stage 1 of 2: 5 users for 2s", "  stage 2 of 2: 20 users over 8s");
  }

  @Test
  void frame_terminalTwice_replacesWhatWasDrawn() {
    ConsoleReport report = report(TERMINAL);

    report.frame(Runs.frame(1, second(), numbered(9)), List.of());
    report.frame(Runs.frame(2, second(), numbered(3)), List.of());

    ConsoleReport fresh = report(TERMINAL);
    List<String> twice = seen();
    output.reset();
    fresh.frame(Runs.frame(2, second(), numbered(3)), List.of());
    assertThat(twice).isEqualTo(seen());
  }

  @Test
  void frame_moreNamesThanRows_showsWhatFitsAndCountsTheRest() {
    report(TERMINAL).frame(Runs.frame(1, numbered(40), numbered(40)), List.of());

    assertThat(seen()).hasSize(24);
    assertThat(seen().get(20)).startsWith("  (24 more names, not shown)     24 ").contains("24/s");
    assertThat(String.join("\n", seen())).contains("GET /115").doesNotContain("GET /116");
  }

  @Test
  void frame_highTerminal_showsFiftyNamesAtMost() {
    report(new Screen(true, false, 100, 200))
        .frame(Runs.frame(1, second(), numbered(51)), List.of());

    assertThat(seen().get(54)).startsWith("  (1 more name, not shown)");
    assertThat(String.join("\n", seen())).contains("GET /149").doesNotContain("GET /150");
  }

  @Test
  void frame_asManyNamesAsRows_showsAll() {
    report(TERMINAL).frame(Runs.frame(1, second(), numbered(17)), List.of());

    assertThat(seen()).hasSize(24).noneMatch(line -> line.contains("more name"));
  }

  @Test
  void frame_narrowTerminal_doesNotLetLinesWrap() {
    report(new Screen(true, false, 90, 24))
        .frame(
            Runs.frame(1, second(), second(Runs.request("GET /" + "x".repeat(90), 1, 0))),
            List.of());

    assertThat(seen()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(90));
    assertThat(output()).startsWith("\033[?7l").endsWith("\033[?7h");
  }

  @Test
  void finished_terminal_clearsTheTableFirst() {
    ConsoleReport report = report(TERMINAL);

    report.frame(Runs.frame(1, second(), numbered(9)), List.of());
    report.finished(Runs.passed());

    String whole = TextReport.write(Runs.passed(), Style.of(TERMINAL, StandardCharsets.UTF_8));
    assertThat(seen()).startsWith(whole.lines().toArray(String[]::new));
  }

  @Test
  void frame_usualTerminal_hasTheColumnsOfTheReportAtItsEnd() {
    ConsoleReport report = report(new Screen(true, false, 80, 24));
    RunReport end = Runs.passed();

    report.frame(Runs.frame(50, end.kept(), end.kept()), List.of());
    List<String> live = seen();
    report.finished(end);

    List<String> table = TextReport.write(end).lines().skip(1).limit(6).toList();
    assertThat(live.subList(2, 8)).isEqualTo(table);
    assertThat(seen()).containsSequence(table);
  }

  @Test
  void finished_charsetWithoutSigns_isAscii() {
    new ConsoleReport(new PrintStream(output, true, StandardCharsets.US_ASCII), Screen.PLAIN)
        .finished(FailedRun.report());

    assertThat(output()).isASCII().contains("+ ok", "x FAILED");
  }

  @Test
  void finished_charsetThatCannotEncode_isAscii() {
    Charset decodesOnly = Charset.forName("x-JISAutoDetect");

    assertThat(Style.of(Screen.PLAIN, decodesOnly).unicode()).isFalse();
  }

  private ConsoleReport report(Screen screen) {
    return new ConsoleReport(new PrintStream(output, true, StandardCharsets.UTF_8), screen);
  }

  private String output() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private List<String> seen() {
    return VirtualTerminal.show(output());
  }

  private static Snapshot second(RequestSnapshot... requests) {
    return Runs.window(SECOND, requests);
  }

  private static Snapshot numbered(int count) {
    return second(
        IntStream.range(100, 100 + count)
            .mapToObj(i -> Runs.request("GET /" + i, 1, 0))
            .toArray(RequestSnapshot[]::new));
  }
}
