package io.katydid.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.report.RunReport;
import io.katydid.report.Runs;
import io.katydid.report.StreamedRun;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The four files of Locust 2.47. */
class LocustCsvTest {

  private static final String STATS =
      "Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min"
          + " Response Time,Max Response Time,Average Content"
          + " Size,Requests/s,Failures/s,50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%\r\n";

  private static final String HISTORY =
      "Timestamp,User"
          + " Count,Type,Name,Requests/s,Failures/s,50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%,Total"
          + " Request Count,Total Failure Count,Total Median Response Time,Total Average Response"
          + " Time,Total Min Response Time,Total Max Response Time,Total Average Content Size\r\n";

  private static final String FAILURES = "Method,Name,Error,Occurrences,First Seen,Last Seen\r\n";

  private static final String EXCEPTIONS = "Count,Message,Traceback,Nodes\r\n";

  @Test
  void stats_noRequest_hasOnlyTheSum() {
    assertThat(LocustStats.write(ExportedRuns.unmeasured()))
        .isEqualTo(
            STATS
                + ",Aggregated,0,0,0,0.0,0,0,0,0.0,0.0,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A\r\n");
  }

  @Test
  void stats_severalNames_areSortedByThemAndSummedUp() {
    RunReport report =
        ExportedRuns.of(
            List.of(), Runs.request("GET /b", 3, 1), Runs.request("POST /a", 1, 0), search());

    assertThat(columns(LocustStats.write(report), 11))
        .containsExactly(
            "POST,/a,1,0,1,1.0,0.999936,1,0.0,0.1,0.0",
            "GET,/b,4,1,2.000895,2.0,0.999936,3,0.0,0.4,0.1",
            ",search,2,0,1.000447,1.5,0.999936,2,0.0,0.2,0.0",
            ",Aggregated,7,1,1.000447,1.666667,0.999936,3,0.0,0.7,0.1");
  }

  private static RequestSnapshot search() {
    return Runs.request("search", 2, 0);
  }

  @Test
  void stats_oneToAHundred_hasThePercentileOfItsOwnRank() {
    String row = row(LocustStats.write(ExportedRuns.of(List.of(), Runs.request("GET /", 100, 0))));

    assertThat(millis(row, 11)).isBetween(50.0, 50.05);
    assertThat(millis(row, 15)).isBetween(90.0, 90.09);
    assertThat(millis(row, 21)).isEqualTo(100);
  }

  @Test
  void stats_allFailed_hasNoTimes() {
    assertThat(row(LocustStats.write(ExportedRuns.of(List.of(), Runs.request("GET /", 0, 5)))))
        .isEqualTo("GET,/,5,5,0,0.0,0,0,0.0,0.5,0.5,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A");
  }

  @Test
  void failures_ofAMeasure_haveTheTypeAndNameThatItsFiguresHave() {
    Snapshot requests =
        Snapshots.of(
            Duration.ofSeconds(10).toNanos(),
            List.of(Runs.request("GET /", 1, 1)),
            List.of(
                new ErrorGroup("GET /b", "IOException", "", 1, ""),
                new ErrorGroup("GET /", "HTTP 500", "", 1, "")),
            10,
            0,
            0,
            0,
            0);
    RunReport report =
        Runs.report(
            Duration.ZERO,
            Snapshots.measuring(requests, Runs.request("GET /b", 1, 1)),
            Runs.window(Duration.ZERO),
            Runs.NOT_JUDGED);

    assertThat(LocustErrors.failures(report))
        .contains("measure,GET /b,IOException,1,", "GET,/,HTTP 500,1,");
    assertThat(LocustStats.write(report)).contains("measure,GET /b,2,1,", "GET,/,2,1,");
  }

  @Test
  void stats_onlyMeasures_areTheSum() {
    RunReport report =
        Runs.report(
            Duration.ZERO,
            Snapshots.measuring(Runs.window(Duration.ofSeconds(10)), Runs.request("query", 1, 1)),
            Runs.window(Duration.ZERO),
            Runs.NOT_JUDGED);

    assertThat(columns(LocustStats.write(report), 4))
        .containsExactly("measure,query,2,1", ",Aggregated,2,1");
  }

  @Test
  void stats_hostileName_isOneCellWithoutSecrets() {
    assertThat(LocustStats.write(ExportedRuns.hostile()))
        .contains("\r\n,\"=1+1, \"\"a\"\"\n<b>&'\t]]>é\ufffd http://shop.test/%,\",11,1,")
        .doesNotContain("secret");
  }

  /** The series has a second, and half of one in which a request failed. */
  @Test
  void history_parts_haveWhatWasInThemAndAllUpToTheirEnd() {
    String history = LocustHistory.write(ExportedRuns.of(List.of(), Runs.request("GET /", 3, 1)));

    assertThat(history).startsWith(HISTORY);
    assertThat(columns(history, 6))
        .containsExactly(
            "1772368201,1,GET,/,3.000000,0.000000",
            "1772368201,1,PUT,/,2.000000,1.000000",
            "1772368201,1,measure,checkout,1.000000,0.000000",
            "1772368201,1,,Aggregated,5.000000,1.000000",
            "1772368201,1,GET,/,2.000000,2.000000",
            "1772368201,1,PUT,/,0.000000,0.000000",
            "1772368201,1,measure,checkout,2.000000,0.000000",
            "1772368201,1,,Aggregated,2.000000,2.000000");
    assertThat(history.lines())
        .contains(
            "1772368201,1,GET,/,2.000000,2.000000,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A"
                + ",4,1,2.000895,2.0,0.999936,3,225.0",
            "1772368201,1,PUT,/,0.000000,0.000000,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A"
                + ",2,1,1,1.0,0.999936,1,0.0");
  }

  @Test
  void stats_streams_haveARowForEachOfTheirTimes() {
    assertThat(columns(LocustStats.write(StreamedRun.report()), 11))
        .containsExactly(
            "GET,/,3,0,7,7.0,6.995968,7,0.0,1.0,0.0",
            "POST,/chat,9,3,160.038911,255.0,159.90784,350,0.0,3.0,1.0",
            "between events,POST /chat,12,0,20.004863,35.0,19.98848,50,0.0,4.0,0.0",
            "between tokens,POST /chat,6,0,8.003583,14.0,7.999488,20,0.0,2.0,0.0",
            "first event,POST /chat,9,3,100.007935,150.0,99.9424,200,0.0,3.0,1.0",
            "first token,POST /chat,9,3,100.007935,150.0,99.9424,200,0.0,3.0,1.0",
            ",Aggregated,12,3,160.038911,172.333333,6.995968,350,0.0,4.0,1.0");
  }

  @Test
  void history_streams_haveARowForEachOfTheirTimes() {
    assertThat(columns(LocustHistory.write(StreamedRun.report()), 5))
        .startsWith(
            "1772368201,5,GET,/,1.000000",
            "1772368201,5,POST,/chat,3.000000",
            "1772368201,5,between events,POST /chat,4.000000",
            "1772368201,5,between tokens,POST /chat,2.000000",
            "1772368201,5,first event,POST /chat,3.000000",
            "1772368201,5,first token,POST /chat,3.000000",
            "1772368201,5,,Aggregated,4.000000");
  }

  @Test
  void failures_ofAName_haveItsFirstAndLastSecond() {
    RunReport report =
        ExportedRuns.of(
            List.of(
                new ErrorGroup("GET /", "HTTP 503", "a, \"b\"\nc", 2, ""),
                new ErrorGroup("elsewhere", "check", "", 1, ""),
                new ErrorGroup("GET /", "remark", "cookies are not kept", 2, ""),
                new ErrorGroup("checkout", "java.lang.Error", "gone", 1, "trace")),
            Runs.request("GET /", 3, 2));

    assertThat(LocustErrors.failures(report)).startsWith(FAILURES).endsWith("\r\n");
    assertThat(LocustErrors.failures(report).lines().skip(1))
        .containsExactly(
            "GET,/,\"HTTP 503: a, \"\"b\"\"\\nc\",2,2026-03-01T12:30:01Z,2026-03-01T12:30:01Z",
            ",elsewhere,check,1,,");
    assertThat(LocustErrors.exceptions(report))
        .isEqualTo(EXCEPTIONS + "1,java.lang.Error: gone,trace,local\r\n");
  }

  @Test
  void errors_none_areTheHeadersAlone() {
    assertThat(LocustErrors.failures(ExportedRuns.unmeasured())).isEqualTo(FAILURES);
    assertThat(LocustErrors.exceptions(ExportedRuns.unmeasured())).isEqualTo(EXCEPTIONS);
  }

  @Test
  void errors_hostile_areWithoutSecrets() {
    assertThat(LocustErrors.failures(ExportedRuns.hostile()))
        .contains("\r\n,\"=1+1, \"\"a\"\"\n<b>&", "\"check: =1+1, \"\"a\"\"\\n<b>&")
        .doesNotContain("secret");
    assertThat(LocustErrors.exceptions(ExportedRuns.hostile()))
        .contains("\"trace\n=1+1, \"\"a\"\"\n<b>&")
        .doesNotContain("secret");
  }

  private static String row(String csv) {
    return csv.lines().skip(1).findFirst().orElseThrow();
  }

  private static double millis(String row, int column) {
    return Double.parseDouble(row.split(",", -1)[column]);
  }

  /** The first columns of each row. */
  private static List<String> columns(String csv, int count) {
    return csv.lines()
        .skip(1)
        .map(row -> String.join(",", List.of(row.split(",", -1)).subList(0, count)))
        .toList();
  }
}
