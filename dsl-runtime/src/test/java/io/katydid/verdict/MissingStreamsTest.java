package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Objective;
import io.katydid.measure.CumulativeCounts;
import io.katydid.measure.OpenStream;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StageEnd;
import io.katydid.measure.WatchedFigures;
import io.katydid.result.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objectives on streams for which there is nothing to judge. */
class MissingStreamsTest {

  /** What was recorded in a warm-up, if there is one, and after it. */
  private static final class Run {

    private final RequestObjective asked;
    private final Recorder recorder;
    private final Sampler sampler;
    private CumulativeCounts begin;

    Run(String request, String expression) {
      asked = RequestObjective.parse(request, expression);
      Objective objective = asked.objective();
      recorder =
          new Recorder(
              new WatchedFigures(
                  name -> Judge.watchedLimits(List.of(asked), name),
                  List.of(),
                  Judge.watchedGoods(objective),
                  Set.of(),
                  Map.of()));
      sampler = new Sampler(recorder);
      begin = recorder.read(0);
    }

    OpenStream open(String name, int events) {
      OpenStream stream = sampler.startStream(recorder.series(name), 0, 0);
      stream.opened(0);
      return come(stream, events);
    }

    static OpenStream come(OpenStream stream, int events) {
      for (int event = 1; event <= events; event++) {
        stream.event(event * MS);
      }
      return stream;
    }

    Run ended(int streams, int events) {
      for (int each = 0; each < streams; each++) {
        open("GET /events", events).finish(100 * MS);
      }
      sampler.close();
      return this;
    }

    Run failed(int streams, int events) {
      for (int each = 0; each < streams; each++) {
        OpenStream stream = open("GET /events", events);
        stream.fail("connection reset", "");
        stream.finish(100 * MS);
      }
      sampler.close();
      return this;
    }

    Run plain(int requests) {
      for (int each = 0; each < requests; each++) {
        sampler.start(recorder.series("GET /"), 0, 0);
        sampler.finish(MS);
      }
      sampler.close();
      return this;
    }

    /** Without an end, and so many of them until the load ended. */
    Run endless(int streams, int events) {
      for (int each = 0; each < streams; each++) {
        OpenStream stream = open("GET /events", events);
        stream.endWithLoad();
        stream.finish(100 * MS);
      }
      sampler.close();
      return this;
    }

    Run withTokens(int tokens) {
      OpenStream stream = open("GET /events", 0);
      for (int token = 1; token <= tokens; token++) {
        come(stream, 1).tokens(1);
      }
      stream.finish(100 * MS);
      sampler.close();
      return this;
    }

    /** All that came until now is of the warm-up. */
    Run warmedUp() {
      begin = recorder.read(10_000 * MS);
      return this;
    }

    Judgement judged() {
      Snapshot measured = recorder.read(20_000 * MS).since(begin);
      return judged(Measured.steady(List.of(measured)).after(begin.sinceStart()));
    }

    Judgement judged(SteadyState measured) {
      return Judge.judge(List.of(asked), measured, Measured.RULES, List.of())
          .judgements()
          .getFirst();
    }

    void isMissed(String observed, String explanation) {
      Judgement judgement = judged();
      assertThat(judgement.outcome()).isEqualTo(Outcome.FAIL);
      assertThat(judgement.observed() + ": " + judgement.explanation())
          .isEqualTo(observed + ": " + explanation);
    }
  }

  private static Run on(String request, String expression) {
    return new Run(request, expression);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "first event p95 < 1s | for the time of a whole response, leave out \"first event\"",
        "between events max < 1s | for the time of a whole response, leave out \"between events\"",
        "first token mean < 1s | for the time of a whole response, leave out \"first token\"",
        "first event p95 < 1.1 x baseline | for the time of a whole response, leave out \"first"
            + " event\"",
        "events >= 50/s | for requests per second, write \"throughput\"",
        "tokens >= 1 x baseline | for requests per second, write \"throughput\"",
        "goodput > 1%: first event < 1s | of whole responses, \"response\" is the time to limit",
      })
  void judge_plainRequests_saysSoAndWhatToWrite(String expression, String instead) {
    on("", expression)
        .plain(100)
        .isMissed(
            "no stream",
            "none of 100 requests was answered by a stream of events, as http.events(..) reads it; "
                + instead);
  }

  @Test
  void judge_nameOfAPlainRequest_namesThoseOfStreams() {
    on("GET /", "first event p95 < 1s")
        .plain(1)
        .ended(1, 1)
        .isMissed(
            "no stream",
            "none of 1 request was answered by a stream of events, as http.events(..) reads it;"
                + " streams were: \"GET /events\"; for the time of a whole response, leave out"
                + " \"first event\"");
  }

  @Test
  void judge_manyOtherStreams_namesThree() {
    Run run = on("GET /", "events >= 1/s").plain(1);
    for (int each = 1; each <= 5; each++) {
      run.open("GET /" + each, 1).finish(MS);
    }
    run.sampler.close();
    assertThat(run.judged().explanation())
        .contains("streams were: \"GET /1\", \"GET /2\", \"GET /3\" and 2 more;");
  }

  @Test
  void judge_nameOfAMeasure_saysSo() {
    Run run = on("checkout", "first event p95 < 1s").ended(1, 1);
    run.recorder.measured("checkout", 0, MS, "", "");
    run.isMissed(
        "no stream",
        "\"checkout\" is a measure, and no stream of events; streams were: \"GET /events\"");
  }

  @Test
  void judge_nameThatNobodyMade_namesTheNearest() {
    on("GET /event", "first event p95 < 1s")
        .ended(1, 1)
        .isMissed(
            "no such request",
            "no request was named \"GET /event\"; those made were, nearest first:"
                + " \"GET /events\"");
  }

  @ParameterizedTest
  @CsvSource({
    "first event p95 < 1s",
    "events >= 50/s",
    "goodput > 1%: first token < 1s",
    "between tokens p95 < 1s"
  })
  void judge_endedWithoutAnEvent_saysSo(String expression) {
    on("", expression)
        .ended(20, 0)
        .isMissed(
            "no event",
            "20 streams ended without an event: \"katydid run .. --once\" shows what comes");
  }

  @ParameterizedTest
  @CsvSource({"between events p95 < 1s", "events >= 50/s", "tokens >= 1/s"})
  void judge_failedBeforeTheFirstEvent_saysSo(String expression) {
    on("", expression)
        .failed(20, 0)
        .isMissed("no event", "20 streams failed before the first event");
    on("", expression)
        .failed(7, 0)
        .ended(1_000, 0)
        .isMissed(
            "no event", "7 streams failed before the first event, and 1,000 ended without one");
  }

  @Test
  void judge_failedBeforeTheFirstEvent_exceedsLimitsOnThat() {
    assertThat(on("", "first event p95 < 1s").failed(20, 0).judged().explanation())
        .startsWith("20 of 20 streams (100%) exceeded 1s");
  }

  @Test
  void judge_meanOfFailedStreams_saysSo() {
    on("", "first event mean < 1s")
        .failed(20, 0)
        .isMissed("no success", "there is no mean first event time, as all 20 streams failed");
    on("", "between events mean < 1s")
        .failed(1, 1)
        .isMissed("no success", "there is no mean between events time, as the only stream failed");
  }

  @Test
  void judge_oneEventToAStream_hasNoTimeBetween() {
    on("", "between events p99 < 80ms")
        .ended(20, 1)
        .isMissed(
            "no event",
            "none of 20 streams had a second event; \"first event\" is the time of the first");
  }

  @ParameterizedTest
  @CsvSource({
    "first token p95 < 1s",
    "between tokens p95 < 1s",
    "tokens >= 1/s",
    "goodput > 1%: first token < 1s"
  })
  void judge_noTokens_saysWhoCountsThem(String expression) {
    on("", expression)
        .ended(20, 2)
        .isMissed(
            "no tokens",
            "none of 40 events brought tokens that were counted: Llm counts them, or"
                + " events.tokens(..)");
  }

  @Test
  void judge_oneTokenToAnAnswer_hasNoTimeBetween() {
    on("", "between tokens p95 < 1s")
        .withTokens(1)
        .isMissed(
            "no event",
            "none of 1 stream that succeeded had tokens in a second event; \"first token\" is the"
                + " time of the first");
  }

  @Test
  void judge_tokensOfStreamsThatAreOpen_haveNoTimeBetween() {
    Run run = on("", "between tokens p95 < 1s");
    run.open("GET /events", 1).tokens(1);
    run.isMissed(
        "no stream",
        "no stream of tokens ended, and the time between tokens is known at the end; each time"
            + " between events is known at once: write \"between events\"");
  }

  @Test
  void judge_goodputOfStreamsThatAreOpen_saysSo() {
    Run run = on("", "goodput > 1%: first event < 1s");
    run.open("GET /events", 5);
    run.isMissed(
        "no stream",
        "no stream ended, and goodput is known at the end of each; of streams that stay open,"
            + " write an objective for each time, such as \"first event p95 < 1s\"");
  }

  @ParameterizedTest
  @CsvSource({
    "failures < 1%",
    "failures <= 3",
    "status 429 < 5%",
    "p95 < 1s",
    "service max < 1s",
    "mean < 1s",
    "throughput >= 1/s",
    "goodput > 1%: response < 1s",
    "p95 <= 1.1 x baseline"
  })
  void judge_requestsWhereStreamsHaveNoEnd_saysWhatToWrite(String expression) {
    String instead =
        "are none of those; write \"events >= 50/s\", or an objective for each time, such as"
            + " \"first event p95 < 1s\"";
    on("", expression)
        .endless(8, 5)
        .isMissed(
            "no request", "no request was completed: streams that ended with the load " + instead);
    Run open = on("GET /events", expression);
    open.open("GET /events", 5);
    open.isMissed("no request", "no request was completed: streams that are open " + instead);
  }

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
    Run run = on("", "between events p95 < 1s");
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
    Run run = on("", "first %s p95 < 1s".formatted(first));
    OpenStream stream = run.open("GET /events", 1);
    stream.tokens(1);
    run.warmedUp();
    Run.come(stream, 2).tokens(1);
    run.isMissed(
        "no stream",
        "the first %s of each stream came in the warm-up, which is not judged; to judge it there:"
                .formatted(first)
            + " warmUp = true in @Slo, or \"with warm-up\" behind the objective");
  }

  @Test
  void judge_streamsThatBeganInTheStageBefore_saysSo() {
    Run run = on("", "first event p95 < 1s in stage 2");
    OpenStream stream = run.open("GET /events", 1);
    run.warmedUp();
    Run.come(stream, 2);
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
    Run run = on("GET /", "first event p95 < 1s").ended(1, 1);
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
    Run run = on("", "events >= 50/s").ended(1, 20);
    run.recorder.loadEnded(10_000 * MS);
    run.ended(1, 40);
    assertThat(run.judged().explanation())
        .startsWith(
            "20 events in 10s, without 40 after the load had ended, are 2/s, required is at least"
                + " 50/s");
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
