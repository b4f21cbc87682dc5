package io.katydid.measure;

import static io.katydid.measure.RecorderFixture.LIMIT;
import static io.katydid.measure.RecorderFixture.MS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Samples that the end of a run finds open. */
class CutOffTest {

  private final RecorderFixture fixture = new RecorderFixture();
  private final Recorder recorder = fixture.recorder;
  private final Sampler sampler = fixture.sampler;

  @Test
  void cutOff_afterItsLimit_countsAsExceedingIt() {
    sampler.start(recorder.series("GET /"), 0, 0);
    recorder.cutOff(11 * MS);
    sampler.finish(12 * MS);
    RequestSnapshot requests = fixture.recorded().total();
    assertThat(requests.count()).isZero();
    assertThat(requests.cutOff()).isEqualTo(1);
    assertThat(requests.known(LIMIT)).isEqualTo(1);
    assertThat(requests.exceeding(LIMIT)).isEqualTo(1);
  }

  @Test
  void cutOff_beforeItsLimit_isNotKnown() {
    sampler.start(recorder.series("GET /"), 0, 0);
    recorder.cutOff(9 * MS);
    sampler.finish(12 * MS);
    RequestSnapshot requests = fixture.recorded().total();
    assertThat(requests.cutOff()).isEqualTo(1);
    assertThat(requests.known(LIMIT)).isZero();
    assertThat(requests.exceeding(LIMIT)).isZero();
  }

  @Test
  void notStarted_laterThanTheLimit_countsAsExceedingIt() {
    recorder.notStarted(11 * MS);
    recorder.notStarted(MS);
    RequestSnapshot requests = fixture.recorded().total();
    assertThat(requests.cutOff()).isEqualTo(2);
    assertThat(requests.exceeding(LIMIT)).isEqualTo(1);
  }

  @Test
  void giveUp_sentBeforeTheEndOfTheLoad_isAFailureOfItsOwnType() {
    fixture.sample("GET /", 0, 0, 5 * MS);
    sampler.start(recorder.series("GET /"), 10 * MS, 10 * MS);
    recorder.loadEnded(600 * MS);
    recorder.giveUp(34_210 * MS, 0);
    sampler.finish(34_211 * MS);
    sampler.fail("socket error", "closed by us");
    Snapshot recorded = fixture.recorded();
    RequestSnapshot total = recorded.total();
    assertThat(total.count()).isEqualTo(2);
    assertThat(total.failures()).isEqualTo(1);
    assertThat(total.exceeding(LIMIT)).isEqualTo(1);
    assertThat(total.cutOff()).isZero();
    assertThat(recorded.cutOff()).isZero();
    assertThat(recorded.perSecond(total)).isCloseTo(1 / 0.6, within(0.001));
    assertThat(recorded.groups())
        .containsExactly(new ErrorGroup("GET /", "no response", "in 34.2 s", 1, ""));
  }

  @Test
  void giveUp_sentAtDifferentTimes_areOneGroup() {
    List<Sampler> users = new ArrayList<>();
    recorder.loadEnded(600 * MS);
    for (int i = 1; i <= 20; i++) {
      Sampler user = new Sampler(recorder);
      user.start(recorder.series("GET /"), i * MS, i * MS);
      users.add(user);
    }
    recorder.giveUp(30_000 * MS, 0);
    for (Sampler user : users) {
      user.finish(31_000 * MS);
      user.close();
    }
    assertThat(fixture.recorded().groups())
        .hasSize(1)
        .first()
        .extracting(ErrorGroup::count)
        .isEqualTo(20L);
  }

  @Test
  void giveUp_sentAfterTheEndOfTheLoad_isCutOff() {
    recorder.loadEnded(600 * MS);
    sampler.start(recorder.series("GET /"), 601 * MS, 601 * MS);
    recorder.giveUp(34_000 * MS, 0);
    sampler.finish(34_001 * MS);
    assertThat(fixture.recorded().total().failures()).isZero();
    assertThat(fixture.recorded().cutOff()).isEqualTo(1);
  }

  @Test
  void giveUp_sentJustBeforeTheEndOfTheLoad_isCutOffIfPatienceIsAsked() {
    sampler.start(recorder.series("GET /"), 500 * MS, 500 * MS);
    recorder.loadEnded(600 * MS);
    recorder.giveUp(600 * MS, 200 * MS);
    sampler.finish(601 * MS);
    assertThat(fixture.recorded().total().failures()).isZero();
    assertThat(fixture.recorded().cutOff()).isEqualTo(1);
  }

  @Test
  void giveUp_othersSucceededSlowly_isAFailureAllTheSame() {
    fixture.sample("GET /", 0, 0, 300 * MS);
    sampler.start(recorder.series("GET /"), 500 * MS, 500 * MS);
    recorder.loadEnded(600 * MS);
    recorder.giveUp(800 * MS, 0);
    sampler.finish(801 * MS);
    assertThat(fixture.recorded().total().failures()).isEqualTo(1);
    assertThat(fixture.recorded().cutOff()).isZero();
  }

  @Test
  void requests_notEnded_areInFlight() {
    sampler.start(recorder.series("GET /"), 0, 0);
    assertThat(recorder.read(1).sinceStart().cutOff()).isEqualTo(1);
    assertThat(recorder.read(1).sinceStart().requests()).isEmpty();
  }

  @Test
  void samples_endingAfterTheCutOff_areCutOffAndNeitherSuccessNorFailure() {
    fixture.sample("GET /", 0, 0, MS + 1);
    recorder.cutOff(MS);
    sampler.fail("socket error", "closed by us");
    sampler.close();
    recorder.error("task", new InterruptedException());
    Snapshot recorded = fixture.recorded();
    assertThat(recorded.cutOff()).isEqualTo(1);
    assertThat(recorded.total().count()).isZero();
    assertThat(recorded.groups()).isEmpty();
  }

  @Test
  void samples_endedBeforeTheCutOff_countAlsoIfTheyWereOpenAtIt() {
    fixture.sample("GET /", 0, 0, MS);
    recorder.cutOff(MS);
    assertThat(fixture.recorded().total().count()).isEqualTo(1);
    assertThat(fixture.recorded().cutOff()).isZero();
  }

  @Test
  void start_afterTheCutOff_endsTheTaskAndCountsNothing() {
    recorder.cutOff(MS);
    assertThatExceptionOfType(CutOffError.class)
        .isThrownBy(() -> fixture.sample("GET /", 2 * MS, 2 * MS, 3 * MS));
    assertThat(fixture.recorded().cutOff()).isZero();
  }
}
