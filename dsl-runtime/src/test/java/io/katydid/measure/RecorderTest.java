package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecorderTest {

  private static final long MS = 1_000_000;

  private final Recorder recorder = new Recorder(name -> List.of(10 * MS));
  private final Sampler sampler = new Sampler(recorder);

  private void sample(String name, long intendedStart, long start, long end) {
    sampler.start(recorder.series(name), intendedStart, start);
    sampler.finish(end);
  }

  private Snapshot recorded() {
    sampler.close();
    return recorder.read(1_000 * MS).atEnd().sinceStart();
  }

  @Test
  void sample_startedLate_tellsServiceTimeResponseTimeAndLag() {
    sample("GET /", 0, 30 * MS, 35 * MS);
    RequestSnapshot request = recorded().requests().getFirst();
    assertThat(request.serviceTime().max()).isEqualTo(5 * MS);
    assertThat(request.responseTime().max()).isEqualTo(35 * MS);
    assertThat(request.scheduleLag().max()).isEqualTo(30 * MS);
  }

  @Test
  void exceedances_atTheLimit_areCountedExactly() {
    sample("GET /", 0, 0, 10 * MS);
    sample("GET /", 0, 0, 10 * MS + 1);
    sample("GET /", 0, 0, 1);
    sampler.fail("HTTP 500", "");
    assertThat(recorded().total().exceeding(10 * MS)).isEqualTo(2);
  }

  @Test
  void failure_anyLatency_isKeptApartFromSuccesses() {
    sample("GET /", 0, 0, 5 * MS);
    sample("GET /", 0, 0, 900 * MS);
    sampler.fail("HTTP 500", "");
    RequestSnapshot total = recorded().total();
    assertThat(total.count()).isEqualTo(2);
    assertThat(total.failures()).isEqualTo(1);
    assertThat(total.responseTime().max()).isEqualTo(5 * MS);
    assertThat(total.failedResponseTime().max()).isEqualTo(900 * MS);
  }

  @Test
  void fail_twice_keepsTheFirstReason() {
    sample("GET /", 0, 0, MS);
    sampler.fail("check", "first");
    sampler.fail("check", "second");
    assertThat(recorded().groups())
        .containsExactly(new ErrorGroup("GET /", "check", "first", 1, ""));
  }

  @Test
  void fail_nothingOpen_saysSo() {
    assertThat(sampler.fail("check", "x")).isFalse();
    sample("GET /", 0, 0, MS);
    sampler.close();
    assertThat(sampler.fail("check", "x")).isFalse();
    assertThat(recorded().total().failures()).isZero();
  }

  @Test
  void window_fromFirstStartToLastEnd_isTheBaseOfRates() {
    sample("GET /", 100 * MS, 100 * MS, 110 * MS);
    sample("GET /", 400 * MS, 400 * MS, 600 * MS);
    assertThat(recorded().windowNanos()).isEqualTo(500 * MS);
    assertThat(recorded().perSecond(2)).isEqualTo(4.0);
  }

  @Test
  void since_cut_leavesOutWhatEndedBefore() {
    sample("GET /", 0, 0, 10 * MS);
    sampler.close();
    Reading cut = recorder.read(200 * MS);
    sample("GET /", 190 * MS, 190 * MS, 700 * MS);
    sampler.close();
    Snapshot kept = recorder.read(900 * MS).atEnd().since(cut);
    assertThat(kept.total().count()).isEqualTo(1);
    assertThat(kept.windowNanos()).isEqualTo(500 * MS);
    assertThat(cut.sinceStart().total().count()).isEqualTo(1);
  }

  @Test
  void requests_notEnded_areInFlight() {
    sampler.start(recorder.series("GET /"), 0, 0);
    assertThat(recorder.read(1).sinceStart().cutOff()).isEqualTo(1);
    assertThat(recorder.read(1).sinceStart().requests()).isEmpty();
  }

  @Test
  void samples_endingAfterTheCutOff_areCutOffAndNeitherSuccessNorFailure() {
    sample("GET /", 0, 0, MS + 1);
    recorder.cutOff(MS);
    sampler.fail("socket error", "closed by us");
    sampler.close();
    recorder.error("task", new InterruptedException());
    Snapshot recorded = recorded();
    assertThat(recorded.cutOff()).isEqualTo(1);
    assertThat(recorded.total().count()).isZero();
    assertThat(recorded.groups()).isEmpty();
  }

  @Test
  void samples_endedBeforeTheCutOff_countAlsoIfTheyWereOpenAtIt() {
    sample("GET /", 0, 0, MS);
    recorder.cutOff(MS);
    assertThat(recorded().total().count()).isEqualTo(1);
    assertThat(recorded().cutOff()).isZero();
  }

  @Test
  void start_afterTheCutOff_endsTheTaskAndCountsNothing() {
    recorder.cutOff(MS);
    assertThatExceptionOfType(CutOffError.class)
        .isThrownBy(() -> sample("GET /", 2 * MS, 2 * MS, 3 * MS));
    assertThat(recorded().cutOff()).isZero();
  }

  @Test
  void errors_alike_areOneGroupWithTheFirstStackTrace() {
    for (int i = 0; i < 3; i++) {
      recorder.error("checkout", new IllegalStateException("empty"));
    }
    ErrorGroup group = recorded().groups().getFirst();
    assertThat(group.count()).isEqualTo(3);
    assertThat(group.type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(group.example()).contains("errors_alike_areOneGroupWithTheFirstStackTrace");
    assertThat(recorded().errors()).isEqualTo(3);
  }

  @Test
  void names_withoutEnd_areCountedUnderOneAfterTheMost() {
    for (int i = 0; i < Recorder.MOST_NAMES + 500; i++) {
      sample("GET /" + i, 0, 0, MS);
    }
    Snapshot recorded = recorded();
    assertThat(recorded.requests()).hasSize(Recorder.MOST_NAMES + 1);
    assertThat(recorded.request(Recorder.OTHER_NAMES).orElseThrow().count()).isEqualTo(500);
    assertThat(recorded.total().count()).isEqualTo(Recorder.MOST_NAMES + 500);
  }

  @Test
  void messages_withoutEnd_areFoldedIntoOneOfTheirSource() {
    for (int i = 0; i < 10_000; i++) {
      sample("GET /", 0, 0, MS);
      sampler.fail("check", "no item " + i);
    }
    List<ErrorGroup> groups = recorded().groups();
    assertThat(groups).hasSize(ErrorLog.MOST + 1);
    assertThat(groups.getFirst().type()).isEqualTo(ErrorLog.OTHER);
    assertThat(groups.stream().mapToLong(ErrorGroup::count).sum()).isEqualTo(10_000);
  }

  @Test
  void message_veryLong_isCut() {
    sample("GET /", 0, 0, MS);
    sampler.fail("check", "x".repeat(1_000_000));
    assertThat(recorded().groups().getFirst().message()).hasSize(ErrorLog.LONGEST_MESSAGE + 3);
  }
}
