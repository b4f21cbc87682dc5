package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.OpenStream;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.measure.Snapshot;
import io.katydid.measure.WatchedFigures;
import io.katydid.result.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objectives on streams of events, and goodput. */
class StreamObjectiveTest {

  /** In each of 20 batches of 10 s. */
  private static Judgement judge(String expression, Batch batch) {
    RequestObjective asked = RequestObjective.parse("", expression);
    Recorder recorder =
        new Recorder(
            new WatchedFigures(
                name -> Judge.watchedLimits(List.of(asked), name),
                List.of(),
                Judge.watchedGoods(asked.objective()),
                Set.of(),
                Map.of()));
    batch.record(recorder, new Sampler(recorder));
    Snapshot measured = recorder.read(10_000 * MS).sinceStart();
    SteadyState steady = Measured.steady(Collections.nCopies(20, measured));
    return Measured.judge(List.of(asked), steady, Measured.RULES, List.of())
        .judgements()
        .getFirst();
  }

  private interface Batch {

    void record(Recorder recorder, Sampler sampler);
  }

  /** A hundred streams of eleven events, the first after 100 ms and the others this far apart. */
  private static Batch streams(long gapMillis, int failed) {
    return (recorder, sampler) -> {
      for (int each = 0; each < 100; each++) {
        OpenStream stream = sampler.startStream(recorder.series("GET /events"), 0, 0);
        stream.opened(0);
        for (int event = 0; event <= 10; event++) {
          stream.event((100 + event * gapMillis) * MS);
          stream.tokens(1);
        }
        stream.usage(5, 21);
        if (each < failed) {
          stream.fail("connection reset", "");
        }
        stream.finish((100 + 10 * gapMillis) * MS);
        sampler.close();
      }
    };
  }

  private static Batch requests() {
    return (recorder, sampler) -> {
      for (int each = 0; each < 100; each++) {
        sampler.start(recorder.series("GET /"), 0, 0);
        sampler.finish((each < 2 ? 300 : 100) * MS);
        sampler.close();
      }
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "first event p95 < 101ms    | PASS | none of 2,000 streams exceeded 101ms; at most 100"
            + " (5%) may",
        "first event max < 100ms    | FAIL | 2,000 of 2,000 streams (100%) exceeded 100ms; none"
            + " may",
        "between events p99 < 21ms  | PASS | none of 20,000 gaps exceeded 21ms; at most 200 (1%)"
            + " may",
        "between events p99 < 20ms  | FAIL | 20,000 of 20,000 gaps (100%) exceeded 20ms; at most"
            + " 200 (1%) may",
        "first token mean <= 100ms  | PASS | the mean first token time of 2,000 streams that"
            + " succeeded is 100ms, allowed is at most 100ms",
        "between tokens max <= 10ms | PASS | none of 2,000 streams exceeded 10ms; none may",
        "events >= 100/s            | PASS | 22,000 events in 3m20s are 110/s, required is at least"
            + " 100/s",
        "tokens > 300/s             | FAIL | 42,000 tokens in 3m20s are 210/s, required is more"
            + " than 300/s",
        "goodput >= 95%: first event < 200ms, between events < 21ms | PASS | 2,000 of 2,000"
            + " streams (100%) succeeded and met all limits, required is at least 95%",
        "goodput >= 95%: between events < 20ms | FAIL | 0 of 2,000 streams (0%) succeeded and met"
            + " the limit, required is at least 95%",
      })
  void judge_streams_byTheirTimes(String expression, Outcome outcome, String explanation) {
    Judgement judgement = judge(expression, streams(20, 0));

    assertThat(judgement.explanation()).isEqualTo(explanation);
    assertThat(judgement.outcome()).isEqualTo(outcome);
  }

  @Test
  void judge_streamThatBroke_isOneGapThatExceedsEveryLimit() {
    assertThat(judge("between events max < 1s", streams(20, 1)).explanation())
        .startsWith("20 of 20,020 gaps (0.0999%) exceeded 1s; none may");
    assertThat(judge("first event max < 1s", streams(20, 1)).outcome()).isEqualTo(Outcome.PASS);
    assertThat(judge("goodput >= 100%: first event < 1s", streams(20, 1)).explanation())
        .startsWith("1,980 of 2,000 streams (99%) succeeded and met the limit");
  }

  /**
   * A hundred streams without an end, of which so many have no event, for a second, until the load
   * ends, and the others one after 100 ms, or after 800 ms if they are slow.
   */
  private static Batch endless(int waiting, int slow) {
    return (recorder, sampler) -> {
      for (int each = 0; each < 100; each++) {
        OpenStream stream = sampler.startStream(recorder.series("GET /events"), 0, 0);
        stream.opened(0);
        if (each >= waiting) {
          stream.event((each < waiting + slow ? 800 : 100) * MS);
        }
        stream.endWithLoad();
        stream.finish(1_000 * MS);
        sampler.close();
      }
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "first event p95 < 400ms  | 50 | 0  | FAIL | 400ms or more | 400ms or more | 1,000 of 2,000"
            + " streams (50%) exceeded 400ms; at most 100 (5%) may; 1,000 of them had not come when"
            + " the load ended",
        "first event p95 <= 400ms | 50 | 0  | FAIL | 400ms or more | 400ms or more | 1,000 of"
            + " 2,000 streams (50%) exceeded 400ms; at most 100 (5%) may; 1,000 of them had not"
            + " come when the load ended",
        "first event p95 < 400ms  | 10 | 10 | FAIL | 800ms or more | 800ms or more | 400 of 2,000"
            + " streams (20%) exceeded 400ms; at most 100 (5%) may; 200 of them had not come when"
            + " the load ended",
        "first event p50 < 400ms  | 10 | 0  | PASS | 100ms | 100ms to 100ms | 200 of 2,000 streams"
            + " (10%) exceeded 400ms; at most 1,000 (50%) may; 200 of them had not come when the"
            + " load ended",
        "first event max < 400ms  | 1  | 0  | FAIL | 400ms or more | '' | 20 of 2,000 streams (1%)"
            + " exceeded 400ms; none may; 20 of them had not come when the load ended",
      })
  void judge_firstEventsStillWaitedFor_areInTheObservedTime(
      String expression,
      int waiting,
      int slow,
      Outcome outcome,
      String observed,
      String interval,
      String explanation) {
    Judgement judgement = judge(expression, endless(waiting, slow));

    assertThat(judgement.explanation()).isEqualTo(explanation);
    assertThat(judgement.outcome()).isEqualTo(outcome);
    assertThat(judgement.observed()).isEqualTo(observed);
    assertThat(judgement.interval()).isEqualTo(interval);
  }

  @Test
  void judge_firstEventsStillWaitedFor_haveNoShareOfTheLimit() {
    assertThat(judge("first event p95 < 400ms", endless(50, 0)).standing().orElseThrow().share())
        .isInfinite();
    assertThat(judge("first event p50 < 400ms", endless(10, 0)).standing().orElseThrow().share())
        .isEqualTo(0.25);
  }

  @Test
  void judge_goodputOfPlainRequests_isOfAll() {
    assertThat(judge("goodput >= 90%: response < 200ms", requests()).explanation())
        .startsWith("1,960 of 2,000 requests (98%) succeeded and met the limit");
    assertThat(judge("goodput >= 90%: response < 200ms", requests()).outcome())
        .isEqualTo(Outcome.PASS);
  }
}
