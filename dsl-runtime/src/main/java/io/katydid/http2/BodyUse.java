package io.katydid.http2;

/** What becomes of the body of a response. */
public enum BodyUse {
  /** It is kept until it is whole. */
  KEEP,

  /** It is counted and dropped. */
  DISCARD,

  /** It is read while it comes, and the server sends no more than is read. */
  READ
}
