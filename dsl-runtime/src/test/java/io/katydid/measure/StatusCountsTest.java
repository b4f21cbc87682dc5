package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.StatusRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatusCountsTest {

  private static final StatusRange TOO_MANY = StatusRange.of(429);
  private static final StatusRange SERVER_ERRORS = StatusRange.ofClass(5);

  private final Recorder recorder =
      new Recorder(
          new WatchedFigures(
              name -> List.of(), List.of(TOO_MANY, SERVER_ERRORS), List.of(), Set.of(), Map.of()));
  private final Sampler sampler = new Sampler(recorder);

  /** A request that has this status; or no response, if it is 0. */
  private void request(String name, int status, boolean failed) {
    sampler.start(recorder.series(name), 0, 0);
    if (status != 0) {
      sampler.received(status);
    }
    sampler.finish(1);
    if (failed) {
      sampler.fail("failed", "");
    }
    sampler.close();
  }

  private Snapshot recorded() {
    return recorder.read(1).sinceStart();
  }

  @Test
  void having_failedAndExpected_countsBoth() {
    request("GET /", 429, true);
    request("GET /", 429, false);
    request("GET /", 200, false);
    request("GET /", 503, true);

    assertThat(recorded().total().statuses()).isEqualTo(Map.of(TOO_MANY, 2L, SERVER_ERRORS, 1L));
  }

  @Test
  void having_perName_isOfThatName() {
    request("GET /", 500, true);
    request("POST /", 599, true);
    request("POST /", 600, true);

    assertThat(recorded().request("POST /").orElseThrow().having(SERVER_ERRORS)).isEqualTo(1);
    assertThat(recorded().total().having(SERVER_ERRORS)).isEqualTo(2);
  }

  @Test
  void having_noResponseAfterOneWithAStatus_isNotCounted() {
    request("GET /", 429, true);
    request("GET /", 0, true);

    assertThat(recorded().total().having(TOO_MANY)).isEqualTo(1);
    assertThat(recorded().total().count()).isEqualTo(2);
  }

  @Test
  void having_endedAfterTheRecording_isNotCounted() {
    sampler.start(recorder.series("GET /"), 0, 0);
    recorder.cutOff(5);
    sampler.received(429);
    sampler.finish(6);
    sampler.close();

    assertThat(recorded().total().having(TOO_MANY)).isZero();
    assertThat(recorded().total().cutOff()).isEqualTo(1);
  }

  @Test
  void since_anEarlierReading_isWhatCameAfterIt() {
    request("GET /", 429, true);
    CumulativeCounts earlier = recorder.read(1);
    request("GET /", 429, true);
    request("GET /", 429, true);

    assertThat(recorder.read(2).since(earlier).total().having(TOO_MANY)).isEqualTo(2);
  }

  @Test
  void having_measureAroundARequest_hasNoStatus() {
    sampler.startMeasure(recorder.measure("checkout"), 0, false);
    request("GET /", 429, true);
    sampler.finishMeasure(1);
    sampler.close();

    assertThat(recorded().request("checkout").orElseThrow().having(TOO_MANY)).isZero();
  }

  @Test
  void having_statusThatIsNotWatched_isRefused() {
    request("GET /", 404, true);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> recorded().total().having(StatusRange.of(404)))
        .withMessage("Aggregated: status 404 was not counted");
  }
}
