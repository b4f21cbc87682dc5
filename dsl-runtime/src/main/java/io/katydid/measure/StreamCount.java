package io.katydid.measure;

/** What is counted of streams of events, besides their times. */
public enum StreamCount {
  /** Streams that were completed, failed ones included. */
  ENDED,

  /** Those of them that failed before their first event. */
  WITHOUT_EVENT,

  /** Those that failed after it. */
  BROKEN,

  /** Streams of tokens that failed after their first token. */
  BROKEN_TOKENS,

  /** Events that came. */
  EVENTS,

  /** Those of them that came after the load had ended. */
  LATE_EVENTS,

  /** Events of streams that were completed, whenever they came. */
  EVENTS_OF_ENDED,

  /** Streams that were completed and had tokens. */
  OF_TOKENS,

  /** Those of them whose server said how many there were. */
  WITH_USAGE,

  /** Tokens: as the server counted them, or else as user code did. */
  TOKENS,

  /** Those of them that came after the load had ended. */
  LATE_TOKENS,

  /** Tokens of streams that were completed, whenever they came. */
  TOKENS_OF_ENDED,

  /** Events that brought tokens, of streams that were completed. */
  TOKEN_EVENTS,

  /** Tokens of requests, as far as the server said how many there were. */
  PROMPT_TOKENS,

  /** Streams of tokens that failed after their first event, and before their first token. */
  WITHOUT_TOKEN,

  /** Streams that were open when the load ended, and are none of those that were completed. */
  ENDED_WITH_LOAD,

  /** Those of them that had tokens, of which the server did not say how many there were. */
  OPEN_WITHOUT_USAGE,

  /** Streams that had their first event, and that are said to have no end. */
  ENDLESS
}
