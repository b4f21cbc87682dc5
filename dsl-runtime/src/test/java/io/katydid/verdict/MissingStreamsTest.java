package io.katydid.verdict;

import static io.katydid.verdict.JudgedRun.on;
import static io.katydid.verdict.Measured.MS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objectives on streams for which there is nothing to judge. */
class MissingStreamsTest {

  private static final String OPEN =
      "no stream ended, and goodput is known at the end of each; of streams that stay open,"
          + " write an objective for each time, such as \"first event p95 < 1s\"";

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
    JudgedRun run = on("GET /", "events >= 1/s").plain(1);
    for (int each = 1; each <= 5; each++) {
      run.open("GET /" + each, 1).finish(MS);
    }
    run.sampler.close();
    assertThat(run.judged().explanation())
        .contains("streams were: \"GET /1\", \"GET /2\", \"GET /3\" and 2 more;");
  }

  @Test
  void judge_nameOfAMeasure_saysSo() {
    JudgedRun run = on("checkout", "first event p95 < 1s").ended(1, 1);
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
    JudgedRun run = on("", "between tokens p95 < 1s");
    run.open("GET /events", 1).tokens(1);
    run.isMissed(
        "no stream",
        "no stream of tokens ended, and the time between tokens is known at the end; each time"
            + " between events is known at once: write \"between events\"");
  }

  @Test
  void judge_goodputOfStreamsThatAreOpen_saysWhatIfTheyEnd() {
    JudgedRun run = on("", "goodput > 1%: first event < 1s");
    run.open("GET /events", 5);
    run.isMissed(
        "no ended stream",
        OPEN.replace(
            "of streams that stay open,",
            "let the load last longer than streams do or, if they stay open,"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void judge_goodputOfStreamsWithoutAnEnd_saysSoWithAndWithoutEvents(int events) {
    on("", "goodput > 1%: first event < 1s").endless(4, events).isMissed("no ended stream", OPEN);
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
    JudgedRun open = on("GET /events", expression);
    open.open("GET /events", 5);
    open.isMissed("no request", "no request was completed: streams that are open " + instead);
  }
}
