package io.katydid.api;

/** Which time of a request, or of the stream of events that is its response. */
public enum Timing {
  /** From its intended start to the last byte: all waiting for its turn is in it. */
  RESPONSE(""),

  /** From when it was sent to the last byte: what the target took for it, and nothing before. */
  SERVICE("service"),

  /**
   * Of an {@link EventStream}: from the intended start of the request to its first event. One that
   * fails before that exceeds every limit.
   */
  FIRST_EVENT("first event"),

  /**
   * Of an {@link EventStream}: from one event to the next, so that a stream of n events has n - 1
   * of these times. One that fails after its first event has one more, which exceeds every limit.
   */
  BETWEEN_EVENTS("between events"),

  /**
   * Of a stream whose {@linkplain EventStream#tokens tokens} are counted: from the intended start
   * of the request to the event that brought the first of them. Also known as TTFT.
   */
  FIRST_TOKEN("first token"),

  /**
   * Of such a stream, one time for each that succeeded with two tokens or more, in two events or
   * more: from the first of them to the last, divided by their number less one. Also known as
   * inter-token latency, ITL, or time per output token, TPOT.
   */
  BETWEEN_TOKENS("between tokens");

  private final String words;

  Timing(String words) {
    this.words = words;
  }

  /** What stands before the indicator of an objective: {@code service}; empty for the response. */
  public String words() {
    return words;
  }

  /** Whether it is a time of streams alone. */
  public boolean isOfStreams() {
    return this != RESPONSE && this != SERVICE;
  }

  /** Whether it is a time of streams whose tokens are counted. */
  public boolean isOfTokens() {
    return this == FIRST_TOKEN || this == BETWEEN_TOKENS;
  }
}
