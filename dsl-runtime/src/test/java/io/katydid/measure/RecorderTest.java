package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.katydid.api.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecorderTest {

  private static final long MS = 1_000_000;

  private static final TimeLimit LIMIT = new TimeLimit(Timing.RESPONSE, 10 * MS);
  private static final TimeLimit SERVICE_LIMIT = new TimeLimit(Timing.SERVICE, 10 * MS);

  private final Recorder recorder = new Recorder(name -> List.of(LIMIT, SERVICE_LIMIT));
  private final Sampler sampler = new Sampler(recorder);

  private void sample(String name, long intendedStart, long start, long end) {
    sampler.start(recorder.series(name), intendedStart, start);
    sampler.finish(end);
  }

  private Snapshot recorded() {
    sampler.close();
    return recorder.read(1_000 * MS).sinceStart();
  }

  @Test
  void sample_startedLate_reportsServiceTimeResponseTimeAndLag() {
    sample("GET /", 0, 30 * MS, 35 * MS);
    RequestSnapshot request = recorded().requests().getFirst();
    assertThat(request.serviceTime().max()).isEqualTo(5 * MS);
    assertThat(request.responseTime().max()).isEqualTo(35 * MS);
    assertThat(request.scheduleLag().max()).isEqualTo(30 * MS);
  }

  @Test
  void since_theSameReading_isNothingButWhatIsInFlight() {
    sample("GET /", 0, 0, MS);
    sampler.start(recorder.series("GET /"), MS, MS);
    CumulativeCounts reading = recorder.read(2 * MS);

    assertThat(reading.since(reading)).usingRecursiveComparison().isEqualTo(Snapshot.nothing(1));
  }

  @Test
  void sample_waitedForOthers_isResponseTimeAndNotServiceTime() {
    sampler.start(recorder.series("GET /"), 0, 30 * MS);
    sampler.waited(20 * MS);
    assertThat(sampler.finish(55 * MS)).isEqualTo(5 * MS);
    assertThat(sampler.takeBusyNanos()).isEqualTo(25 * MS);
    RequestSnapshot request = recorded().requests().getFirst();
    assertThat(request.serviceTime().max()).isEqualTo(5 * MS);
    assertThat(request.responseTime().max()).isEqualTo(55 * MS);
    assertThat(request.scheduleLag().max()).isEqualTo(50 * MS);
    assertThat(request.timings().of(Phase.LEASE).max()).isEqualTo(20 * MS);
  }

  @Test
  void phases_windowAndTotal_areThoseOfTheirSamples() {
    phased("GET /", Phase.CONNECT, MS);
    sampler.close();
    CumulativeCounts cut = recorder.read(0);
    phased("GET /", Phase.FIRST_BYTE, 2 * MS);
    phased("POST /", Phase.FIRST_BYTE, 3 * MS);
    sampler.close();
    Timings kept = recorder.read(0).since(cut).total().timings();
    assertThat(kept.phases()).containsOnlyKeys(Phase.FIRST_BYTE);
    assertThat(kept.of(Phase.FIRST_BYTE).count()).isEqualTo(2);
    assertThat(kept.of(Phase.FIRST_BYTE).max()).isEqualTo(3 * MS);
    assertThat(kept.sent()).isEqualTo(20);
    assertThat(kept.received()).isEqualTo(200);
    assertThat(cut.sinceStart().total().timings().of(Phase.CONNECT).max()).isEqualTo(MS);
  }

  private void phased(String name, Phase phase, long nanos) {
    sampler.start(recorder.series(name), 0, 0);
    sampler.took(phase, nanos);
    sampler.transferred(10, 100);
    sampler.finish(10 * MS);
  }

  @Test
  void exceedances_atTheLimit_areCountedExactly() {
    sample("GET /", 0, 0, 10 * MS);
    sample("GET /", 0, 0, 10 * MS + 1);
    sample("GET /", 0, 0, 1);
    sampler.fail("HTTP 500", "");
    assertThat(recorded().total().exceeding(LIMIT)).isEqualTo(2);
  }

  @Test
  void exceedances_ofServiceTimes_doNotCountTheLag() {
    sample("GET /", 0, 9 * MS, 12 * MS);
    assertThat(recorded().total().exceeding(LIMIT)).isEqualTo(1);
    assertThat(recorded().total().exceeding(SERVICE_LIMIT)).isZero();
  }

  @Test
  void lateIteration_isOwedByItsFirstSampleOnly() {
    sampler.late(30 * MS);
    sample("GET /", 40 * MS, 40 * MS, 45 * MS);
    sample("GET /", 50 * MS, 50 * MS, 51 * MS);
    RequestSnapshot requests = recorded().total();
    assertThat(requests.responseTime().max()).isEqualTo(35 * MS);
    assertThat(requests.responseTime().min()).isLessThanOrEqualTo(MS);
    assertThat(requests.serviceTime().max()).isEqualTo(5 * MS);
  }

  @Test
  void cutOff_afterItsLimit_countsAsExceedingIt() {
    sampler.start(recorder.series("GET /"), 0, 0);
    recorder.cutOff(11 * MS);
    sampler.finish(12 * MS);
    RequestSnapshot requests = recorded().total();
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
    RequestSnapshot requests = recorded().total();
    assertThat(requests.cutOff()).isEqualTo(1);
    assertThat(requests.known(LIMIT)).isZero();
    assertThat(requests.exceeding(LIMIT)).isZero();
  }

  @Test
  void notStarted_laterThanTheLimit_countsAsExceedingIt() {
    recorder.notStarted(11 * MS);
    recorder.notStarted(MS);
    RequestSnapshot requests = recorded().total();
    assertThat(requests.cutOff()).isEqualTo(2);
    assertThat(requests.exceeding(LIMIT)).isEqualTo(1);
  }

  @Test
  void spent_usersComeAndGo_isTheTimeThatEachExisted() {
    recorder.userStarted(100);
    recorder.userStarted(200);
    recorder.userEnded(500);
    recorder.spent(new UserTimeBreakdown(0, 300, 150, 20, 5), 0);
    UserTimeBreakdown spent = recorder.read(1_000).sinceStart().spent();
    assertThat(spent).isEqualTo(new UserTimeBreakdown(900 + 300, 300, 150, 20, 5));
  }

  @Test
  void spent_usersSeenOutOfOrder_isTheTimeThatEachExisted() {
    recorder.userStarted(200);
    recorder.userStarted(100);
    recorder.userEnded(900);
    recorder.userEnded(500);
    assertThat(recorder.read(1_000).sinceStart().spent().users()).isEqualTo(900 + 500 - 200 - 100);
  }

  @Test
  void spent_aMillionUsersForADay_isNotTooMuchToCount() {
    long day = Duration.ofDays(1).toNanos();
    for (int i = 0; i < 1_000_000; i++) {
      recorder.userStarted(-day);
    }
    recorder.spent(new UserTimeBreakdown(0, 9e18, 0, 0, 0), 0);
    recorder.spent(new UserTimeBreakdown(0, 9e18, 0, 0, 0), 0);
    UserTimeBreakdown spent = recorder.read(0).sinceStart().spent();
    assertThat(spent.users()).isEqualTo(1e6 * day);
    assertThat(spent.thinking()).isEqualTo(18e18);
    assertThat(spent.plus(spent).unaccountedRatio()).isEqualTo(1 - 18e18 / (1e6 * day));
  }

  @Test
  void busyNanos_measureAroundRequests_areThoseOfTheRequests() {
    sampler.startMeasure(recorder.measure("whole"), 5, false);
    sample("GET /", 10, 10, 30);
    sampler.finishMeasure(40);
    sampler.startMeasure(recorder.measure("query"), 50, false);
    sampler.finishMeasure(57);
    assertThat(sampler.takeBusyNanos()).isEqualTo(20 + 7);
    assertThat(sampler.takeBusyNanos()).isZero();
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
  void endTask_withAndWithoutAnOpenSample_countsTheIterationsThatEnd() {
    sample("GET /", 0, 0, MS);
    sampler.endTask(true);
    sampler.endTask(true);
    sampler.start(recorder.series("GET /"), 0, 0);
    sampler.endTask(true);
    sample("GET /", 0, 0, MS);
    sampler.endTask(false);
    assertThat(recorded().iterations()).isEqualTo(3);
    assertThat(recorded().total().count()).isEqualTo(2);
  }

  @Test
  void reused_requestsThatEnded_areCountedOnceEach() {
    sampler.start(recorder.series("GET /"), 0, 0);
    sampler.reused();
    sampler.reused();
    sampler.finish(MS);
    sampler.start(recorder.series("GET /"), 0, 0);
    sampler.finish(MS);
    recorder.opened();
    assertThat(recorded().connections()).isEqualTo(new ConnectionCounts(1, 2));
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
  void window_fromFirstStartToTheEndOfTheLoad_isTheBaseOfRates() {
    recorder.loadEnded(600 * MS);
    sample("GET /", 100 * MS, 100 * MS, 110 * MS);
    sample("GET /", 400 * MS, 400 * MS, 600 * MS);
    assertThat(recorded().windowNanos()).isEqualTo(500 * MS);
    assertThat(recorded().perSecond(2)).isEqualTo(4.0);
  }

  @Test
  void sample_endsAfterTheLoad_isCountedAndInNoRate() {
    recorder.loadEnded(600 * MS);
    sample("GET /", 100 * MS, 100 * MS, 110 * MS);
    sample("GET /", 400 * MS, 400 * MS, 900 * MS);
    RequestSnapshot total = recorded().total();
    assertThat(total.count()).isEqualTo(2);
    assertThat(total.completedInTime()).isEqualTo(1);
    assertThat(recorded().perSecond(total)).isEqualTo(2.0);
  }

  @Test
  void giveUp_sentBeforeTheEndOfTheLoad_isAFailureOfItsOwnType() {
    sample("GET /", 0, 0, 5 * MS);
    sampler.start(recorder.series("GET /"), 10 * MS, 10 * MS);
    recorder.loadEnded(600 * MS);
    recorder.giveUp(34_210 * MS, 0);
    sampler.finish(34_211 * MS);
    sampler.fail("socket error", "closed by us");
    Snapshot recorded = recorded();
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
    assertThat(recorded().groups()).hasSize(1).first().extracting(ErrorGroup::count).isEqualTo(20L);
  }

  @Test
  void giveUp_sentAfterTheEndOfTheLoad_isCutOff() {
    recorder.loadEnded(600 * MS);
    sampler.start(recorder.series("GET /"), 601 * MS, 601 * MS);
    recorder.giveUp(34_000 * MS, 0);
    sampler.finish(34_001 * MS);
    assertThat(recorded().total().failures()).isZero();
    assertThat(recorded().cutOff()).isEqualTo(1);
  }

  @Test
  void giveUp_sentJustBeforeTheEndOfTheLoad_isCutOffIfPatienceIsAsked() {
    sampler.start(recorder.series("GET /"), 500 * MS, 500 * MS);
    recorder.loadEnded(600 * MS);
    recorder.giveUp(600 * MS, 200 * MS);
    sampler.finish(601 * MS);
    assertThat(recorded().total().failures()).isZero();
    assertThat(recorded().cutOff()).isEqualTo(1);
  }

  @Test
  void giveUp_othersSucceededSlowly_isAFailureAllTheSame() {
    sample("GET /", 0, 0, 300 * MS);
    sampler.start(recorder.series("GET /"), 500 * MS, 500 * MS);
    recorder.loadEnded(600 * MS);
    recorder.giveUp(800 * MS, 0);
    sampler.finish(801 * MS);
    assertThat(recorded().total().failures()).isEqualTo(1);
    assertThat(recorded().cutOff()).isZero();
  }

  @Test
  void since_cut_leavesOutWhatEndedBefore() {
    sample("GET /", 0, 0, 10 * MS);
    sampler.close();
    CumulativeCounts cut = recorder.read(200 * MS);
    sample("GET /", 190 * MS, 190 * MS, 700 * MS);
    sampler.close();
    recorder.loadEnded(700 * MS);
    Snapshot kept = recorder.read(900 * MS).since(cut);
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
  void errors_withoutMessageAndTrace_areCountedWithTheFirstOfTheirSourceAndType() {
    recorder.error("checkout", new NullPointerException("cart is null"));
    recorder.error("checkout", new NullPointerException("basket is null"));
    recorder.error("checkout", bare(new NullPointerException()));
    ErrorGroup first = recorded().groups().getFirst();
    assertThat(first.count()).isEqualTo(2);
    assertThat(first.message()).isEqualTo("cart is null");
    assertThat(first.example()).contains("at io.katydid.measure.RecorderTest.");
  }

  @Test
  void errors_withoutTraceOfAnotherSourceTypeOrMessage_areGroupsOfTheirOwn() {
    recorder.error("checkout", new NullPointerException("cart is null"));
    recorder.error("search", bare(new NullPointerException()));
    recorder.error("checkout", bare(new ArithmeticException()));
    recorder.error("checkout", bare(new NullPointerException("basket is null")));
    assertThat(recorded().groups()).hasSize(4);
  }

  /** As the JVM throws it where compiled code has thrown many. */
  private static Throwable bare(Throwable error) {
    error.setStackTrace(new StackTraceElement[0]);
    return error;
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
  void name_keptAPlace_hasItAfterTheMost() {
    Recorder bounded = new Recorder(name -> List.of(), Set.of("POST /checkout"));
    for (int i = 0; i < Recorder.MOST_NAMES + 1; i++) {
      bounded.series("GET /" + i);
    }
    assertThat(bounded.series("GET /new").name()).isEqualTo(Recorder.OTHER_NAMES);
    assertThat(bounded.series("POST /checkout").name()).isEqualTo("POST /checkout");
    assertThat(bounded.measure("POST /checkout").name()).isEqualTo("POST /checkout");
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
  void remarks_withoutEnd_leaveRoomForFailures() {
    for (int i = 0; i < 10_000; i++) {
      recorder.remark("GET /", "the cookie " + i + " was refused");
    }
    sample("GET /", 0, 0, MS);
    sampler.fail("check", "no item");
    List<ErrorGroup> groups = recorded().groups();
    assertThat(groups).hasSize(ErrorLog.MOST_BEFORE_REMARKS + 2);
    assertThat(groups).filteredOn(ErrorGroup::isRemark).hasSize(ErrorLog.MOST_BEFORE_REMARKS + 1);
    assertThat(groups.getFirst().message()).isEqualTo("and others");
    assertThat(groups).extracting(ErrorGroup::message).contains("no item");
  }

  @Test
  void message_veryLong_isCut() {
    sample("GET /", 0, 0, MS);
    sampler.fail("check", "x".repeat(1_000_000));
    assertThat(recorded().groups().getFirst().message()).hasSize(ErrorLog.LONGEST_MESSAGE + 3);
  }
}
