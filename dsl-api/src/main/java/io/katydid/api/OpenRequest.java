package io.katydid.api;

/**
 * A request that has begun, of a client that is not Katydid's own: from {@link
 * Measure#beginRequest} or {@link Measure#beginStream}.
 *
 * <p>Thread-safe. The first call of {@link #end} or {@link #fail} ends it; all that is called later
 * does nothing.
 */
public interface OpenRequest {

  /**
   * Adds what was sent and received for it, for the JSON report.
   *
   * @param sent in bytes, 0 or more
   * @param received in bytes, 0 or more
   */
  void transferred(long sent, long received);

  /**
   * Says that a message of its response has come. The time to the first, and those between them,
   * are measured as those of the events of an {@link EventStream}.
   *
   * @throws IllegalStateException if it was not begun by {@link Measure#beginStream}
   */
  void event();

  /** Counts that the client has sent it once more, by itself. */
  void retried();

  /** Ends it: it has succeeded. */
  void end();

  /**
   * Ends it: it has failed.
   *
   * @param type what kind of failure it is, by which failures are counted: one of few, such as
   *     {@code UNAVAILABLE}
   * @param message what happened; may be empty
   */
  void fail(String type, String message);
}
