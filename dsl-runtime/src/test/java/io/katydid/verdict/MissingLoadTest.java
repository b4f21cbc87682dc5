package io.katydid.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.measure.Snapshot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingLoadTest {

  private static final String NONE_SUCCEEDED =
      "no request succeeded: all 5 failed, and no objective says how many may";

  private final Recorder recorder = new Recorder(name -> List.of());
  private final Sampler sampler = new Sampler(recorder);

  private void requests(int count, String failure) {
    for (int i = 0; i < count; i++) {
      sampler.start(recorder.series("GET /"), i, i);
      sampler.finish(i + 1);
      if (!failure.isEmpty()) {
        sampler.fail(failure, "");
      }
      sampler.endTask(true);
    }
  }

  private List<String> reasons(String... objectives) {
    return new MissingLoad(Stream.of(objectives).map(MissingLoadTest::parsed).toList())
        .reasons(kept());
  }

  private Snapshot kept() {
    return recorder.read(1_000_000_000).sinceStart();
  }

  private static RequestObjective parsed(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? RequestObjective.parse("", text)
        : RequestObjective.parse(text.substring(0, colon), text.substring(colon + 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"throughput >= 1/s", "mean < 5s", "errors < 1%"})
  void reasons_allRequestsFailed_reportThatNoneSucceeded(String objective) {
    requests(5, "HTTP 500");
    assertThat(reasons(objective)).containsExactly(NONE_SUCCEEDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"failures < 99%", "GET /: failures < 50%", "failures <= 7", "none"})
  void reasons_objectiveLimitsHowManyMayFail_leaveThatToIt(String objective) {
    requests(5, "HTTP 500");
    assertThat(reasons(objective)).isEmpty();
  }

  /** It is not judged. */
  @Test
  void reasons_noObjective_areNone() {
    requests(5, "HTTP 500");
    assertThat(reasons()).isEmpty();
  }

  @Test
  void reasons_oneRequestSucceeded_areNone() {
    requests(5, "HTTP 500");
    requests(1, "");
    assertThat(reasons("throughput >= 1/s")).isEmpty();
  }

  /** The generator's own failures are no failure of the target. */
  @Test
  void reasons_requestsDidNotLeaveThisMachine_areNone() {
    requests(5, GeneratorHealth.NO_PORT);
    assertThat(reasons("throughput >= 1/s")).isEmpty();
  }

  @Test
  void ofArrivals_manyNotStarted_reportsHowMany() {
    requests(8, "");
    recorder.notStarted(1_000);
    recorder.notStarted(2_000);
    assertThat(MissingLoad.ofArrivals(kept()))
        .hasValue(
            "2 of 10 arrivals were not started, as all users were busy until the load ended: allow"
                + " more users, or let arrivals be fewer");
  }

  @Test
  void ofArrivals_fewNotStarted_isNone() {
    requests(9, "");
    recorder.notStarted(1_000);
    assertThat(MissingLoad.ofArrivals(kept())).isEmpty();
  }
}
