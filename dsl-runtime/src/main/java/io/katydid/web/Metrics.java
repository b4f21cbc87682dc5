package io.katydid.web;

import io.katydid.live.RunFigures;

/** The figures of a run, for a server that collects them. */
final class Metrics {

  private static final String OPEN_TYPE = "application/openmetrics-text";

  private Metrics() {}

  /** In the format that is asked for. */
  static Answer answer(Moment moment, String accept) {
    boolean isOpen = accept.contains(OPEN_TYPE);
    String type = isOpen ? OPEN_TYPE + "; version=1.0.0" : "text/plain; version=0.0.4";
    MetricText text = isOpen ? MetricText.open() : MetricText.ofPrometheus();
    RunFigures.read(moment.users(), moment.elapsedNanos(), moment.latest(), text);
    return Answer.shown(type + "; charset=utf-8", text.end());
  }
}
