package io.katydid.export;

import io.katydid.api.Objective;
import io.katydid.api.Timing;
import io.katydid.measure.Distribution;
import io.katydid.text.PlainText;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;

/**
 * The metrics of k6 that objectives are about. It has none of streams, and of goodput: those have
 * the names that a script would give to metrics of its own.
 */
enum K6Metric {
  DURATION("http_req_duration"),
  FAILED("http_req_failed"),
  REQUESTS("http_reqs"),
  FIRST_EVENT("first_event"),
  BETWEEN_EVENTS("between_events"),
  FIRST_TOKEN("first_token"),
  BETWEEN_TOKENS("between_tokens"),
  EVENTS("events"),
  TOKENS("tokens"),
  GOODPUT("goodput"),
  ITERATIONS("iterations");

  private final String text;

  K6Metric(String text) {
    this.text = text;
  }

  /** Its values where nothing was measured. */
  K6Values nothing() {
    return switch (this) {
      case DURATION, FIRST_EVENT, BETWEEN_EVENTS, FIRST_TOKEN, BETWEEN_TOKENS ->
          K6Values.trend(Distribution.EMPTY);
      case FAILED, GOODPUT -> K6Values.rate(0, 0);
      case REQUESTS, EVENTS, TOKENS, ITERATIONS -> K6Values.counter(0, 0);
    };
  }

  /** All of it. */
  String key() {
    return text;
  }

  /** The part of it with this value of a tag. */
  String key(String tag, String value) {
    return text + "{" + tag + ":" + PlainText.of(value) + "}";
  }

  /** The metric that an objective is about, or the part of it. */
  static String keyOf(Judgement judgement) {
    RequestObjective objective = judgement.objective();
    K6Metric metric = of(judgement);
    return objective
        .group()
        .map(group -> metric.key(group.kind().word(), group.name()))
        .orElseGet(() ->
            objective.request().isEmpty() ? metric.key() : metric.key("name", objective.request()));
  }

  /** The metric that an objective is about. What k6 has no metric for is of the iterations. */
  static K6Metric of(Judgement judgement) {
    return switch (judgement.objective().quantity()) {
      case TIMES -> judgement.objective().objective().times().map(K6Metric::of).orElse(DURATION);
      case FAILURES -> FAILED;
      case STREAMED -> isOfTokens(judgement.objective().objective()) ? TOKENS : EVENTS;
      case GOODPUT -> GOODPUT;
      case THROUGHPUT, STATUSES -> REQUESTS;
      case COUNTER, GAUGE, ERRORS, USERS, NONE -> ITERATIONS;
    };
  }

  private static boolean isOfTokens(Objective objective) {
    return objective instanceof Objective.StreamRate it && it.what() == Objective.Streamed.TOKENS;
  }

  /** The metric of these times. */
  static K6Metric of(Timing timing) {
    return switch (timing) {
      case RESPONSE, SERVICE -> DURATION;
      case FIRST_EVENT -> FIRST_EVENT;
      case BETWEEN_EVENTS -> BETWEEN_EVENTS;
      case FIRST_TOKEN -> FIRST_TOKEN;
      case BETWEEN_TOKENS -> BETWEEN_TOKENS;
    };
  }
}
