package io.katydid.measure;

import java.time.Instant;
import java.util.Map;

/**
 * One sample that has ended, with all that is known of it. Immutable.
 *
 * @param name of the request or the measure
 * @param intendedStart when it was to be sent, by the calendar of the machine that made the load
 * @param responseNanos from its intended start to its end
 * @param phases what its time was spent on, of those phases that it had
 * @param request what was sent; {@link Sent#NOTHING} by a measure
 * @param response what came in return
 * @param failure what kind it failed with; empty if it succeeded
 * @param message of the failure; may have secrets in it
 * @param user the number of its user
 * @param users how many were running when it ended
 * @param inside how many samples a measure enclosed directly
 * @param failedInside how many of them failed
 */
public record CompletedSample(
    String name,
    Instant intendedStart,
    long responseNanos,
    Map<Phase, Long> phases,
    Sent request,
    Received response,
    String failure,
    String message,
    int user,
    int users,
    int inside,
    int failedInside) {

  /** Whether it failed. */
  public boolean isFailed() {
    return !failure.isEmpty();
  }

  /** The time of a phase; 0 if it did not have it. */
  public long nanosOf(Phase phase) {
    return phases.getOrDefault(phase, 0L);
  }

  /**
   * What was sent.
   *
   * @param method of the request
   * @param url that was asked for first; may have secrets in it
   * @param bytes of all requests that a redirect led to, too
   */
  public record Sent(String method, String url, long bytes) {

    /** By a measure. */
    public static final Sent NOTHING = new Sent("", "", 0);

    /** Whether there was a request. */
    public boolean isRequest() {
      return !method.isEmpty();
    }
  }

  /**
   * What was received.
   *
   * @param status of the response; 0 if there was none
   * @param reason that stood behind the status; may be empty
   * @param contentType of the response; may be empty
   * @param bytes of all responses
   */
  public record Received(int status, String reason, String contentType, long bytes) {}
}
