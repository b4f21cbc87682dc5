package io.katydid.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.ResultFixture;
import io.katydid.api.Indicator;
import io.katydid.api.Timing;
import io.katydid.measure.Snapshot;
import io.katydid.report.StreamedRun;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedFiguresTest {

  private static final Snapshot KEPT =
      ResultFixture.report(
              ResultFixture.passed(
                  ResultFixture.request("GET /", 98, 2), ResultFixture.request("POST /", 100, 0)))
          .kept();

  private static final Map<String, Double> FIGURES = RecordedFigures.of(KEPT);

  @Test
  void of_requests_areNamedWithTheirUnits() {
    assertThat(FIGURES)
        .containsEntry("GET / failures ratio", 0.02)
        .containsEntry("GET / throughput /s", 10.0)
        .containsEntry("Aggregated throughput /s", 20.0)
        .containsEntry("POST / mean ms", 50.5)
        .containsKeys("POST / p50 ms", "POST / p99.9 ms", "POST / service p95 ms");
  }

  @Test
  void of_streams_haveTheirTimesAndWhatCame() {
    Map<String, Double> figures = RecordedFigures.of(StreamedRun.report().kept());

    assertThat(figures)
        .containsEntry("POST /chat first event p50 ms", 200.0)
        .containsEntry("POST /chat between events p99 ms", 50.0)
        .containsEntry("POST /chat between tokens mean ms", 14.0)
        .containsEntry("POST /chat events /s", 6.0)
        .containsEntry("Aggregated tokens /s", 12.0)
        .doesNotContainKey("POST /chat first event p75 ms")
        .doesNotContainKeys("GET / first event p50 ms", "GET / events /s");
    assertThat(RecordedFigures.requests(figures.keySet())).containsExactly("GET /", "POST /chat");
  }

  /** It is looked up under the same name. */
  @Test
  void name_withASecretInItsQuery_isRecordedWithoutIt() {
    assertThat(RecordedFigures.name("GET /items?api_key=s&page=2", new Indicator.FailureRatio()))
        .isEqualTo("GET /items?api_key=***&page=2 failures ratio");
  }

  /** As for every objective, a failed request is slower than all others. */
  @Test
  void of_percentileThatFallsOnAFailure_isNotThere() {
    assertThat(FIGURES).containsKey("GET / p95 ms").doesNotContainKey("GET / p99 ms");
  }

  @Test
  void isRecorded_onlyTheUsualPercentiles() {
    assertThat(RecordedFigures.isRecorded(new Indicator.Percentile(9500, Timing.SERVICE))).isTrue();
    assertThat(RecordedFigures.isRecorded(new Indicator.Percentile(9600, Timing.SERVICE)))
        .isFalse();
  }

  /** Service times have names of their own, which are none of requests. */
  @Test
  void requests_ofFigures_areTheirNamesAlone() {
    assertThat(RecordedFigures.requests(FIGURES.keySet())).containsExactly("GET /", "POST /");
  }
}
