package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Objective;
import io.katydid.measure.CumulativeCounts;
import io.katydid.measure.OpenStream;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.measure.Snapshot;
import io.katydid.measure.WatchedFigures;
import io.katydid.result.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was recorded in a warm-up, if there is one, and after it; and how it is judged. */
final class JudgedRun {

  private final RequestObjective asked;
  final Recorder recorder;
  final Sampler sampler;
  CumulativeCounts begin;

  private JudgedRun(String request, String expression) {
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

  /** Nothing as yet, to be judged by this objective. */
  static JudgedRun on(String request, String expression) {
    return new JudgedRun(request, expression);
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

  JudgedRun ended(int streams, int events) {
    for (int each = 0; each < streams; each++) {
      open("GET /events", events).finish(100 * MS);
    }
    sampler.close();
    return this;
  }

  JudgedRun failed(int streams, int events) {
    for (int each = 0; each < streams; each++) {
      OpenStream stream = open("GET /events", events);
      stream.fail("connection reset", "");
      stream.finish(100 * MS);
    }
    sampler.close();
    return this;
  }

  JudgedRun plain(int requests) {
    for (int each = 0; each < requests; each++) {
      sampler.start(recorder.series("GET /"), 0, 0);
      sampler.finish(MS);
    }
    sampler.close();
    return this;
  }

  /** Without an end, and so many of them until the load ended. */
  JudgedRun endless(int streams, int events) {
    for (int each = 0; each < streams; each++) {
      OpenStream stream = open("GET /events", 0);
      stream.endless();
      come(stream, events);
      stream.endWithLoad();
      stream.finish(100 * MS);
    }
    sampler.close();
    return this;
  }

  JudgedRun withTokens(int tokens) {
    OpenStream stream = open("GET /events", 0);
    for (int token = 1; token <= tokens; token++) {
      come(stream, 1).tokens(1);
    }
    stream.finish(100 * MS);
    sampler.close();
    return this;
  }

  /** All that came until now is of the warm-up. */
  JudgedRun warmedUp() {
    begin = recorder.read(10_000 * MS);
    return this;
  }

  Judgement judged() {
    Snapshot measured = recorder.read(20_000 * MS).since(begin);
    return judged(Measured.steady(List.of(measured)).after(begin.sinceStart()));
  }

  Judgement judged(SteadyState measured) {
    return Measured.judge(List.of(asked), measured, Measured.RULES, List.of())
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
