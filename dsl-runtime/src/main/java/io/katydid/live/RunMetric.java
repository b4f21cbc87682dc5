package io.katydid.live;

/**
 * The metrics of a run, as all exporters name them. Counters grow from the start of the run, its
 * warm-up included.
 */
public enum RunMetric {
  /** How many users are running. */
  USERS("katydid.users", Kind.GAUGE, Unit.NONE, "Virtual users that are running."),

  /** How long the run has lasted. */
  RUN_TIME("katydid.run.time", Kind.GAUGE, Unit.SECONDS, "How long the run has lasted."),

  /** How many objectives there are of each outcome. */
  OBJECTIVES(
      "katydid.objectives", Kind.GAUGE, Unit.NONE, "Objectives by what they come to so far."),

  /** How many requests were completed, by name. */
  REQUESTS(
      "katydid.requests",
      Kind.COUNTER,
      Unit.NONE,
      "Requests that were completed, failed ones included."),

  /** How many of them failed, likewise. */
  FAILURES("katydid.request.failures", Kind.COUNTER, Unit.NONE, "Requests that failed."),

  /** The response times of the others, likewise. */
  RESPONSE_TIME(
      "katydid.response.time",
      Kind.HISTOGRAM,
      Unit.SECONDS,
      "From the intended start of a request to its last byte, if it succeeded."),

  /**
   * The times of requests, by the semantic conventions of OpenTelemetry; for who collects by those.
   */
  REQUEST_DURATION(
      "http.client.request.duration",
      Kind.HISTOGRAM,
      Unit.SECONDS,
      "From the send of a request to its last byte or, if it failed, from its intended start to"
          + " the failure."),

  /** How much was sent, likewise. */
  SENT("katydid.sent", Kind.COUNTER, Unit.BYTES, "What requests sent."),

  /** How much was received, likewise. */
  RECEIVED("katydid.received", Kind.COUNTER, Unit.BYTES, "What responses were."),

  /** The times to the first event of streams, by name. */
  FIRST_EVENT(
      "katydid.stream.first.event",
      Kind.HISTOGRAM,
      Unit.SECONDS,
      "From the intended start of a request to the first event of its stream."),

  /** The times between their events, likewise. */
  BETWEEN_EVENTS(
      "katydid.stream.between.events",
      Kind.HISTOGRAM,
      Unit.SECONDS,
      "From one event of a stream to the next."),

  /** The times to their first token, likewise. */
  FIRST_TOKEN(
      "katydid.stream.first.token",
      Kind.HISTOGRAM,
      Unit.SECONDS,
      "From the intended start of a request to the first event of its stream that brought tokens."),

  /** The times between their tokens, likewise. */
  BETWEEN_TOKENS(
      "katydid.stream.between.tokens",
      Kind.HISTOGRAM,
      Unit.SECONDS,
      "From the first token of a stream to its last, divided by their number less one."),

  /** How many events came, likewise. */
  EVENTS("katydid.stream.events", Kind.COUNTER, Unit.NONE, "Events of streams that came."),

  /** How many tokens came, likewise: fewer, once a server says that there were fewer. */
  TOKENS(
      "katydid.stream.tokens",
      Kind.GAUGE,
      Unit.NONE,
      "Tokens of streams so far, as counted until the server says how many there were."),

  /** How many requests are judged by the limits of an objective on goodput, likewise. */
  GOODPUT_REQUESTS(
      "katydid.goodput.requests",
      Kind.COUNTER,
      Unit.NONE,
      "Requests, or streams, that are judged by these limits."),

  /** How many of them were good, likewise. */
  GOOD_REQUESTS(
      "katydid.goodput.good",
      Kind.COUNTER,
      Unit.NONE,
      "Those of them that succeeded and met all of the limits."),

  /** What was counted, by the name of the counter. */
  COUNTED("katydid.counted", Kind.COUNTER, Unit.NONE, "What user code and WebSockets counted."),

  /** How many iterations ended. */
  ITERATIONS("katydid.iterations", Kind.COUNTER, Unit.NONE, "Iterations that ended."),

  /** How many exceptions there were. */
  ERRORS(
      "katydid.errors",
      Kind.COUNTER,
      Unit.NONE,
      "Exceptions of tasks, and of starts and stops of users.");

  /** What a metric is. */
  public enum Kind {
    /** A value that goes up and down. */
    GAUGE,
    /** A sum that only grows. */
    COUNTER,
    /** A distribution, whose counts only grow. */
    HISTOGRAM
  }

  /** What the values of a metric are. */
  public enum Unit {
    /** A number of things. */
    NONE,
    /** Seconds. */
    SECONDS,
    /** Bytes. */
    BYTES
  }

  private final String text;
  private final Kind kind;
  private final Unit unit;
  private final String meaning;

  RunMetric(String text, Kind kind, Unit unit, String meaning) {
    this.text = text;
    this.kind = kind;
    this.unit = unit;
    this.meaning = meaning;
  }

  /** Its name, with dots between words. */
  public String text() {
    return text;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** What its values are. */
  public Unit unit() {
    return unit;
  }

  /** What it means, in one sentence. */
  public String meaning() {
    return meaning;
  }
}
