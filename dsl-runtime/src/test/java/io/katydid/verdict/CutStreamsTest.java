package io.katydid.verdict;

import static io.katydid.verdict.JudgedRun.on;
import static io.katydid.verdict.Measured.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.CumulativeCounts;
import io.katydid.measure.OpenStream;
import io.katydid.measure.Sampler;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StageEnd;
import io.katydid.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objectives on streams that go on from the warm-up, or beyond a stage or the load. */
class CutStreamsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "first event p95 < 1s | to judge it there: warmUp = true in @Slo, or \"with warm-up\""
            + " behind the objective",
        "events >= 50/s | let the load last longer, or the warm-up be shorter",
      })
  void judge_streamsOnlyInTheWarmUp_saysHowTheyAreJudged(String expression, String instead) {
    on("", expression)
        .ended(20, 2)
        .warmedUp()
        .plain(1)
        .isMissed(
            "no stream", "there were streams only in the warm-up, which is not judged; " + instead);
  }

  @Test
  void judge_throughputOfANameOnlyInTheWarmUp_doesNotProposeTheWarmUp() {
    assertThat(on("GET /", "throughput > 1/s").plain(1).warmedUp().ended(1, 1).judged())
        .extracting(Judgement::explanation)
        .isEqualTo(
            "GET / was made only in the warm-up, which is not judged, once; let the load last"
                + " longer, or the warm-up be shorter");
  }

  @Test
  void judge_eventsOnlyInTheWarmUp_saysSo() {
    JudgedRun run = on("", "between events p95 < 1s");
    OpenStream stream = run.open("GET /events", 3);
    run.warmedUp();
    stream.finish(100 * MS);
    run.sampler.close();
    run.isMissed(
        "no event",
        "all events of 1 stream came in the warm-up, which is not judged; to judge it there: warmUp"
            + " = true in @Slo, or \"with warm-up\" behind the objective");
  }

  @ParameterizedTest
  @CsvSource({"event", "token"})
  void judge_streamsThatBeganInTheWarmUp_saysSo(String first) {
    JudgedRun run = on("", "first %s p95 < 1s".formatted(first));
    OpenStream stream = run.open("GET /events", 1);
    stream.tokens(1);
    run.warmedUp();
    JudgedRun.come(stream, 2).tokens(1);
    run.isMissed(
        "no stream",
        "the first %s of each stream came in the warm-up, which is not judged; to judge it there:"
                .formatted(first)
            + " warmUp = true in @Slo, or \"with warm-up\" behind the objective");
  }

  @Test
  void judge_streamsThatBeganInTheStageBefore_saysSo() {
    JudgedRun run = on("", "first event p95 < 1s in stage 2");
    OpenStream stream = run.open("GET /events", 1);
    run.warmedUp();
    JudgedRun.come(stream, 2);
    List<Slice> slices =
        List.of(
            Slice.of(run.begin.sinceStart()),
            Slice.of(run.recorder.read(20_000 * MS).since(run.begin)));
    SteadyState measured =
        SteadyState.of(slices, Measured.RULES)
            .inStages(0, slices, List.of(new StageEnd(1, 1), new StageEnd(2, 1)));
    assertThat(run.judged(measured).explanation())
        .isEqualTo(
            "the first event of each stream came before stage 2: leave the stage out to judge all");
  }

  @Test
  void judge_nameWhoseRequestsDidNotEnd_countsItsOwn() {
    JudgedRun run = on("GET /", "first event p95 < 1s").ended(1, 1);
    List<Sampler> users = List.of(run.sampler.another(), run.sampler.another());
    users.getFirst().start(run.recorder.series("GET /"), 0, 0);
    users.getLast().start(run.recorder.series("GET /other"), 0, 0);
    run.recorder.cutOff(200 * MS);
    for (Sampler user : users) {
      user.finish(300 * MS);
      user.close();
    }
    assertThat(run.judged().explanation())
        .isEqualTo("no request was completed: 1 was still in flight at the end");
  }

  @Test
  void judge_eventsThatCameLate_areSaidToHave() {
    JudgedRun run = on("", "events >= 50/s").ended(1, 20);
    run.recorder.loadEnded(10_000 * MS);
    run.ended(1, 40);
    assertThat(run.judged().explanation())
        .startsWith(
            "20 events in 10s, without 40 after the load had ended, are 2/s, required is at least"
                + " 50/s");
  }

  /** What extends a run is judged while its streams are open, and the run when they are not. */
  @Test
  void judge_gapsOfStreamsThatAreOpen_isAsWhenTheyHaveEnded() {
    JudgedRun run = on("", "between events p95 < 600ms");
    List<Sampler> users =
        IntStream.range(0, 40).mapToObj(each -> new Sampler(run.recorder, each)).toList();
    List<OpenStream> streams =
        users.stream().map(it -> it.startStream(run.recorder.series("GET /events"), 0, 0)).toList();
    streams.forEach(it -> JudgedRun.come(it, 50));
    Snapshot open = run.recorder.read(20_000 * MS).sinceStart();
    Judgement judgement = run.judged(Measured.steady(List.of(open)));
    assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    for (OpenStream each : streams) {
      each.endWithLoad();
      each.finish(20_000 * MS);
    }
    users.forEach(Sampler::close);
    assertThat(run.judged()).isEqualTo(judgement);
  }

  /** Each has its first event but once. */
  @Test
  void judge_streamsThatStayOpen_wouldBeDecidedByMoreUsersAlone() {
    JudgedRun run = on("", "first event p95 < 1s");
    SteadyState measured = opening(run, 8, 0, 0, 0);
    Judgement judgement = run.judged(measured);
    assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judgement.explanation())
        .endsWith(
            " streams would settle it: more users, and not a longer run, as those that there are"
                + " stay open");
    assertThat(Judge.isUndecided(List.of(judgement.objective()), measured, Measured.RULES))
        .isFalse();
  }

  /** As those of users that arrive. */
  @Test
  void judge_streamsThatStayOpenWhileOthersBegin_wouldBeDecidedByALongerRun() {
    JudgedRun run = on("", "first event p95 < 1s");
    SteadyState measured = opening(run, 2, 2, 2, 2);
    Judgement judgement = run.judged(measured);
    assertThat(judgement.explanation()).endsWith(" of run time, would settle it");
    assertThat(Judge.isUndecided(List.of(judgement.objective()), measured, Measured.RULES))
        .isTrue();
  }

  /** Only that they have no end can be said. */
  @Test
  void judge_streamsThatMayEnd_wouldBeDecidedByARunThatLastsLonger() {
    JudgedRun run = on("", "first event p95 < 1s");
    run.endless(2, 1);
    run.open("GET /events", 1);
    SteadyState measured = Measured.steady(List.of(run.recorder.read(1_000 * MS).sinceStart()));
    Judgement judgement = run.judged(measured);
    assertThat(judgement.explanation())
        .endsWith(
            "; about 590 streams would settle it: more users, or a run that lasts longer than"
                + " streams do, as none has ended");
    assertThat(Judge.isUndecided(List.of(judgement.objective()), measured, Measured.RULES))
        .isTrue();
  }

  /** Where none exceeds the limit, a stream is worth one gap, however long it is. */
  @Test
  void judge_gapsOfStreamsWithoutAnEnd_wouldBeDecidedByMoreUsersAlone() {
    JudgedRun run = on("", "between events p95 < 600ms");
    SteadyState measured =
        Measured.steady(
            List.of(run.endless(40, 50).recorder.read(20_000 * MS).sinceStart(), Snapshot.EMPTY));
    Judgement judgement = run.judged(measured);
    assertThat(judgement.explanation())
        .startsWith("none of 1,960 gaps exceeded 600ms")
        .endsWith(
            "; about 59 streams would settle it: more users, and not a longer run, as those that"
                + " there are stay open");
    assertThat(Judge.isUndecided(List.of(judgement.objective()), measured, Measured.RULES))
        .isFalse();
  }

  /** Of streams that end, there are more with time. */
  @Test
  void judge_gapsOfStreamsThatEnd_wouldBeDecidedByALongerRun() {
    assertThat(on("", "between events p95 < 600ms").ended(40, 50).judged().explanation())
        .endsWith(" gaps, about 29.2s of run time, would settle it");
  }

  /** As one of a client that is not ours, which only learns that its user has ended. */
  @Test
  void judge_streamThatHadNothingAfterTheGracePeriod_failed() {
    JudgedRun run = on("", "first event p95 < 1s");
    OpenStream stream = run.open("GET /events", 0);
    run.recorder.loadEnded(10_000 * MS);
    run.recorder.giveUp(12_000 * MS, 0);
    stream.finish(12_001 * MS);
    run.sampler.close();
    assertThat(run.judged().explanation())
        .startsWith("1 of 1 stream (100%) exceeded 1s; at most 0 (5%) may: 0 slower, 1 failed");
  }

  /** What is measured while so many streams without an end begin in each second. */
  private static SteadyState opening(JudgedRun run, int... streams) {
    List<Snapshot> seconds = new ArrayList<>();
    CumulativeCounts before = run.begin;
    for (int beginning : streams) {
      run.endless(beginning, 2);
      CumulativeCounts now = run.recorder.read((seconds.size() + 1) * 1_000 * MS);
      seconds.add(now.since(before));
      before = now;
    }
    return Measured.steady(seconds);
  }

  @Test
  void judge_streamsWithoutAnEnd_hadNoEvent_saysSo() {
    on("", "first event p95 < 1s")
        .endless(2, 0)
        .isMissed("no event", "2 streams had no event until the load ended");
  }

  /** That of one that was waited for is longer than the wait. */
  @Test
  void judge_someStillWaitForTheirFirstEvent_areBeyondEachLimitThatTheyExceeded() {
    Judgement shorter = on("", "first event p95 < 50ms").endless(98, 1).endless(32, 0).judged();
    assertThat(shorter.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(shorter.explanation())
        .startsWith("32 of 130 streams (24.6%) exceeded 50ms; at most 6 (5%) may")
        .endsWith("; 32 of them had not come when the load ended");

    Judgement longer = on("", "first event p95 < 1s").endless(98, 1).endless(32, 0).judged();
    assertThat(longer.explanation()).startsWith("none of 98 streams exceeded 1s");
  }

  @Test
  void judge_allStillWaitForTheirFirstEvent_areBeyondEachLimitThatTheyExceeded() {
    Judgement shorter = on("", "first event p50 < 50ms").endless(320, 0).judged();
    assertThat(shorter.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(shorter.observed()).isEqualTo("50ms or more");
    assertThat(shorter.samples()).isEqualTo(320);
    assertThat(shorter.explanation())
        .startsWith("320 of 320 streams (100%) exceeded 50ms; at most 160 (50%) may")
        .endsWith("; 320 of them had not come when the load ended");

    Judgement most = on("", "first event max < 50ms").endless(2, 0).judged();
    assertThat(most.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(most.observed()).isEqualTo("50ms or more");

    Judgement longer = on("", "first event p50 < 100s").endless(32, 0).judged();
    assertThat(longer.observed()).isEqualTo("no event");
    assertThat(longer.unit().count(longer.samples())).isEqualTo("0 streams");
  }
}
