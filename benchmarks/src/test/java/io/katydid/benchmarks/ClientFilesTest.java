package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from the files that clients leave; each is cut from one that was left. */
class ClientFilesTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void katydid_aResult_givesResponseTimesAndFailures() throws IOException {
    write(
        "katydid.json",
        """
        {"total": {"name": "Aggregated", "count": 100, "failures": 7,
            "responseTimeMillis": {"min": 0.1, "p50": 0.901376, "p99": 5.6, "max": 9}}}
        """);
    assertThat(KatydidClient.forking("").report(directory, ""))
        .isEqualTo(new ClientReport(0.901376, 5.6, 7));
  }

  @Test
  void katydid_nothingSucceeded_timesAreNoNumbers() throws IOException {
    write(
        "katydid.json",
        """
        {"total": {"name": "Aggregated", "count": 7, "failures": 7, "responseTimeMillis": null}}
        """);
    assertThat(KatydidClient.forking("").report(directory, ""))
        .isEqualTo(new ClientReport(Double.NaN, Double.NaN, 7));
  }

  @Test
  void k6_aSummary_failuresAreThePassesOfFailed() throws IOException {
    write(
        "k6.json",
        """
        {"metrics": {
            "http_req_duration": {"med": 0.059749, "p(99)": 0.29389107999999947},
            "http_req_failed": {"passes": 23639, "fails": 12, "value": 0.99}}}
        """);
    assertThat(new K6().report(directory, ""))
        .isEqualTo(new ClientReport(0.059749, 0.29389107999999947, 23639));
  }

  @Test
  void oha_aResult_givesMillisecondsErrorsAndStatuses() throws IOException {
    write(
        "oha.json",
        """
        {"latencyPercentiles": {"p50": 0.0005, "p95": 0.001, "p99": 0.002, "p99.9": 0.004},
            "statusCodeDistribution": {"200": 5000, "404": 3, "500": 4},
            "errorDistribution": {"connection closed before message completed": 10}}
        """);
    assertThat(new Oha().report(directory, "")).isEqualTo(new ClientReport(0.5, 2, 17));
  }

  @Test
  void locust_itsTable_isReadFromTheLastLine() throws IOException {
    write(
        "locust_stats.csv",
        """
        Type,Name,Request Count,Failure Count,Median Response Time,50%,66%,99%,100%
        GET,/a,8000,0,1,1,1,1,1
        GET,/b,388,3,2,2,2,30,31
        ,Aggregated,8388,3,1.5,1,2,23,31
        """);
    assertThat(new Locust().report(directory, "")).isEqualTo(new ClientReport(1, 23, 3));
  }

  @Test
  void locust_noRequestEnded_timesAreNoNumbers() throws IOException {
    write(
        "locust_stats.csv",
        """
        Type,Name,Request Count,Failure Count,Median Response Time,50%,66%,99%,100%
        ,Aggregated,0,0,0,N/A,N/A,N/A,N/A
        """);
    assertThat(new Locust().report(directory, ""))
        .isEqualTo(new ClientReport(Double.NaN, Double.NaN, 0));
  }

  @Test
  void gatling_itsSummary_givesTimesOfAllAndFailures() {
    String summary =
        """
        ---- Global Information --------------------------------|---Total---|-----OK----|----KO----
        > request count                                         |    12,667 |    11,000 |     1,667
        > min response time (ms)                                |         0 |         0 |         -
        > response time 50th percentile (ms)                    |         1 |         2 |         3
        > response time 99th percentile (ms)                    |     1,007 |         7 |         -
        """;
    assertThat(Gatling.summary(summary)).isEqualTo(new ClientReport(1, 1007, 1667));
  }

  @Test
  void gatling_noFailures_areNone() {
    String summary =
        """
        > request count                                         |     2,667 |     2,667 |         0
        > response time 50th percentile (ms)                    |         - |         - |         -
        > response time 99th percentile (ms)                    |         - |         - |         -
        """;
    assertThat(Gatling.summary(summary)).isEqualTo(new ClientReport(Double.NaN, Double.NaN, 0));
  }

  @Test
  void gatling_noSummary_showsTheOutput() {
    assertThatThrownBy(() -> Gatling.summary("Run crashed"))
        .hasMessageContaining("reported no response time 50th")
        .hasMessageContaining("Run crashed");
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content);
  }
}
