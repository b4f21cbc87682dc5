package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.html.HtmlReport;
import org.junit.jupiter.api.Test;

final class WorkerTableTest {

  @Test
  void workers_ofText_haveARowEachAndWhatIsToKnow() {
    assertThat(TextReport.write(WorkerRun.report()))
        .contains(
            """

            Workers
              Worker             Requests  Share   Rate   Failed  Lag p99  CPU  Clock
              ───────────────────────────────────────────────────────────────────────
              worker 1 (host-a)     1,500  46.9%   30/s  0.0667%      2ms       ±30us
              worker 2 (host-b)       400  12.5%  200/s     0.5%      2ms       ±60us
              worker 3              1,300  40.6%   26/s   0.231%      2ms           -
              all other figures are of all workers together, from the sum of their counts
              worker 2 (host-b) was lost after 12s, with exit code 1
              worker 3 skipped 2 seconds; what it measured then is in the next one
            """);
  }

  @Test
  void worker_thatWasLost_isSaidToBe() {
    assertThat(TextReport.failure(WorkerRun.report()))
        .contains("worker 2 (host-b) was lost after 12s, with exit code 1");
    assertThat(MarkdownReport.write(WorkerRun.report()))
        .contains("\n- worker 2 (host-b) was lost after 12s, with exit code 1\n");
    assertThat(HtmlReport.write(WorkerRun.report()))
        .contains("worker 2 (host-b) was lost after 12s, with exit code 1");
  }

  @Test
  void run_ofOneJvm_hasNoWorkers() {
    assertThat(TextReport.write(Runs.passed())).doesNotContain("Workers");
    assertThat(JsonReport.write(Runs.passed())).doesNotContain("\"workers\"");
  }
}
