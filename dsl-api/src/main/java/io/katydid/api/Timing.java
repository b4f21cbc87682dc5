package io.katydid.api;

/** Where the time of a request is taken from. */
public enum Timing {
  /** From its intended start to the last byte: all waiting for its turn is in it. */
  RESPONSE,

  /** From when it was sent to the last byte: what the target took for it, and nothing before. */
  SERVICE
}
