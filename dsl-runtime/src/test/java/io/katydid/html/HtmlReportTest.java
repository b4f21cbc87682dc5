package io.katydid.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.GaugeSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.report.FailedRun;
import io.katydid.report.ReportParts;
import io.katydid.report.RunReport;
import io.katydid.report.Runs;
import io.katydid.report.StreamedRun;
import io.katydid.report.Table;
import io.katydid.report.TimedRun;
import io.katydid.result.Outcome;
import io.katydid.store.RunTotals;
import io.katydid.verdict.Verdict;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The page is well-formed, reachable without sight or script, and asks for nothing. */
class HtmlReportTest {

  private static final String HOSTILE =
      "</td></table><script>alert(1)</script><img src=x onerror=\"a()\"> & 'quoted'";

  static Stream<RunReport> anyRun() {
    return Stream.of(
        Runs.passed(),
        FailedRun.report(),
        Runs.measured(),
        Runs.invalid(),
        Runs.detected("it drifted"),
        TimedRun.report(),
        Runs.started(3),
        Runs.lastingAnHour(3),
        StreamedRun.report(),
        nothing(),
        hostile());
  }

  /** Of a run in which no request was completed. */
  private static RunReport nothing() {
    return Runs.report(
        Duration.ZERO,
        Runs.window(Duration.ofSeconds(1)),
        Runs.window(Duration.ZERO),
        new Verdict(Outcome.FAIL, List.of(), List.of("no request was made")));
  }

  /** Of a run in which all that a target can choose is markup. */
  private static RunReport hostile() {
    Snapshot kept =
        Snapshots.of(
            Duration.ofSeconds(50).toNanos(),
            List.of(Runs.request(HOSTILE, 1000, 3)),
            List.of(
                new ErrorGroup(HOSTILE, HOSTILE, HOSTILE + "\u0000\u0007\u202e\ud800", 3, ""),
                new ErrorGroup(
                    "task", "java.lang.Error", HOSTILE, 1, HOSTILE + "\n\tat " + HOSTILE)),
            3300,
            5,
            4,
            17,
            2);
    CustomMetrics metrics =
        new CustomMetrics(
            List.of(new CounterSnapshot(HOSTILE, 1, 0)),
            List.of(new GaugeSnapshot(HOSTILE, 1, 1, 1, 1, 1)));
    return Runs.report(
        Duration.ZERO,
        Snapshots.counting(kept, metrics),
        Runs.window(Duration.ZERO),
        new Verdict(Outcome.FAIL, List.of(), List.of(HOSTILE + "\nand more")));
  }

  @ParameterizedTest
  @MethodSource("anyRun")
  void page_always_isReachableAndAsksForNothing(RunReport report) {
    PageRules.check(Page.of(report));
  }

  @Test
  void metrics_ofUserCode_haveTablesOfTheirOwn() {
    CustomMetrics metrics =
        new CustomMetrics(
            List.of(new CounterSnapshot("items", 1200, 0)),
            List.of(new GaugeSnapshot("queue length", 4, 10, 3, 1, 5)));
    Snapshot kept = Snapshots.counting(Runs.window(Duration.ofSeconds(10)), metrics);
    Page page =
        Page.of(Runs.report(Duration.ZERO, kept, Runs.window(Duration.ZERO), Runs.NOT_JUDGED));

    assertThat(page.all("caption"))
        .extracting(Element::getTextContent)
        .contains("Counters", "Gauges");
    assertThat(page.all("td"))
        .extracting(Element::getTextContent)
        .containsSubsequence("1,200", "120/s", "4", "3", "1", "2.5", "5");
  }

  /** As in the console: a sum of nothing tells nothing. */
  @Test
  void requests_ofTheWarmUpAlone_haveNoTable() {
    Snapshot kept =
        Snapshots.measuring(Runs.window(Duration.ofSeconds(10)), Runs.request("delivered", 100, 0));
    Snapshot warmedUp = Runs.window(Duration.ofSeconds(5), Runs.request("WS /chat", 60, 0));
    Page page = Page.of(Runs.report(Duration.ofSeconds(5), kept, warmedUp, Runs.NOT_JUDGED));

    assertThat(page.all("caption"))
        .extracting(Element::getTextContent)
        .contains("Measures; " + RequestPart.TIMES)
        .doesNotContain("Requests; " + RequestPart.TIMES);
  }

  @Test
  void page_policy_allowsItsOwnStyleSheetAlone() throws Exception {
    Page page = Page.of(Runs.passed());
    String style = page.all("style").getFirst().getTextContent();
    String hash =
        Base64.getEncoder()
            .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));

    assertThat(page.all("meta"))
        .extracting(it -> it.getAttribute("content"))
        .contains(
            "default-src 'none'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'"
                .formatted(hash));
    assertThat(page.text().indexOf("Content-Security-Policy"))
        .isLessThan(page.text().indexOf("<style"));
  }

  @Test
  void page_namesAndMessagesThatAreMarkup_areText() {
    Page page = Page.of(hostile());

    assertThat(page.all("th")).extracting(Element::getTextContent).contains(HOSTILE);
    assertThat(page.all("td"))
        .extracting(Element::getTextContent)
        .contains(HOSTILE + ": " + HOSTILE + "\ufffd\ufffd\ufffd\ufffd");
    assertThat(page.all("pre").getFirst().getTextContent()).contains("at " + HOSTILE);
    assertThat(page.all("li").getFirst().getTextContent()).isEqualTo(HOSTILE + "\nand more");
  }

  @ParameterizedTest
  @MethodSource("anyRun")
  void page_secretsInUrls_areLeftOut(RunReport report) {
    assertThat(HtmlReport.write(report)).contains("localhost:8000").doesNotContain("secret");
  }

  @Test
  void page_verdict_isFirstAndInWords() {
    Element first =
        Page.elements(Page.of(Runs.passed()).all("main").getFirst().getChildNodes()).getFirst();

    assertThat(first.getAttribute("class")).isEqualTo("verdict pass");
    assertThat(first.getTextContent().strip()).isEqualTo("PASS 2 objectives were met");
  }

  @Test
  void page_notJudged_isNeitherGoodNorBad() {
    assertThat(Page.of(Runs.measured()).ofClass("verdict").getAttribute("class"))
        .isEqualTo("verdict open");
  }

  @ParameterizedTest
  @MethodSource("anyRun")
  void page_figures_areThoseOfTheTextReport(RunReport report) {
    List<String> cells = Page.of(report).all("td").stream().map(Element::getTextContent).toList();

    assertThat(cells)
        .containsAll(
            ReportParts.requests(report).rows().stream()
                .filter(row -> row.kind() == Table.Kind.ROW)
                .filter(row -> report.kept().named().findAny().isPresent())
                .flatMap(row -> row.cells().stream().skip(1))
                .toList());
  }

  @Test
  void page_limitOfAPercentileOfAllRequests_isOnTheCurve() {
    assertThat(Page.of(Runs.passed()).all("text"))
        .extracting(Element::getTextContent)
        .contains("p99 < 2000ms")
        .doesNotContain("p99 < 1000ms", "GET /: p99 < 1000ms");
  }

  @Test
  void page_percentilesThatHaveNoUpperBound_areSaidToHaveNoBand() {
    assertThat(Page.of(Runs.passed()).all("figcaption").getFirst().getTextContent())
        .startsWith("Response time by percentile")
        .contains("band");
  }

  @ParameterizedTest
  @MethodSource("anyRun")
  void page_sizes_areSmall(RunReport report) {
    assertThat(HtmlReport.write(report)).hasSizeLessThan(300_000).endsWith("</html>\n");
  }

  @Test
  void course_ofStreams_showsTheirTimesWhatCameAndGoodput() {
    assertThat(titles(StreamedRun.report()))
        .containsSubsequence(
            "Response times",
            "Requests completed a second",
            "Time to first event",
            "Time between events",
            "Time to first token",
            "Time between tokens",
            "Events a second",
            "Tokens a second",
            "Goodput",
            "Users");
    assertThat(HtmlReport.write(StreamedRun.report()))
        .contains("met " + StreamedRun.LIMITS.replace("<", "&lt;") + ", of those that ended then")
        .contains("aria-label=\"Goodput: up to 33.3%\"");
  }

  /** As where the machine stood still. */
  @Test
  void course_withOnePartThatIsLonger_saysHowLongTheOthersAre() {
    RunTotals totals = new RunTotals();
    IntStream.of(1, 2, 3, 6).forEach(second -> totals.add(StreamedRun.interval(second)));
    assertThat(HtmlReport.write(Runs.judged(Duration.ofSeconds(6), List.of(), totals)))
        .contains("The whole run, in parts of 1s;");
  }

  @Test
  void course_ofMeasures_showsTheirTimes() {
    assertThat(titles(Runs.lastingAnHour(1)))
        .containsSubsequence("Requests completed a second", "Measure checkout", "Users");
  }

  @Test
  void course_withoutStreams_showsNothingOfThem() {
    assertThat(titles(Runs.lastingAnHour(3)))
        .contains("Requests completed a second")
        .doesNotContain("Time to first event", "Events a second", "Goodput");
  }

  private static List<String> titles(RunReport report) {
    return Page.of(report).all("strong").stream().map(Element::getTextContent).toList();
  }

  @Test
  void slowest_ofARun_hasARowForEachWithWhatFindsIt() {
    Page page = Page.of(TimedRun.report());

    assertThat(page.text()).contains("<h2 id=\"slowest\">Slowest requests</h2>");
    assertThat(page.text())
        .contains("12:30:11.123", "4bf92f3577b34da6a3ce929d0e0e4736", "<td>404</td>")
        .contains("Slowest requests that failed", "response timeout");
  }

  @Test
  void slowest_ofARunWithoutAny_isNoSection() {
    assertThat(Page.of(nothing()).text()).doesNotContain("Slowest requests");
  }
}
