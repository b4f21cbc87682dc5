package io.katydid.export;

import io.katydid.measure.Distribution;
import io.katydid.text.PlainText;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;

/** The metrics of k6 that objectives are about. */
enum K6Metric {
  DURATION("http_req_duration"),
  FAILED("http_req_failed"),
  REQUESTS("http_reqs"),
  ITERATIONS("iterations");

  private final String text;

  K6Metric(String text) {
    this.text = text;
  }

  /** Its values where nothing was measured. */
  K6Values nothing() {
    return switch (this) {
      case DURATION -> K6Values.trend(Distribution.EMPTY);
      case FAILED -> K6Values.rate(0, 0);
      case REQUESTS, ITERATIONS -> K6Values.counter(0, 0);
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
      case TIMES -> DURATION;
      case FAILURES -> FAILED;
      case THROUGHPUT, STATUSES, STREAMED, GOODPUT -> REQUESTS;
      case COUNTER, GAUGE, ERRORS, USERS, NONE -> ITERATIONS;
    };
  }
}
