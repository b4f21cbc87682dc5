package io.katydid.message;

import org.jspecify.annotations.Nullable;

/**
 * A response as it was received.
 *
 * @param head status and headers
 * @param body the body, still encoded; null if it was not to be kept
 * @param redirects how many redirects led to it that what sent the request has followed itself
 */
@SuppressWarnings("ArrayRecordComponent")
public record Message(ResponseHead head, byte @Nullable [] body, int redirects) {

  /** A response that was sent to the request itself. */
  public Message(ResponseHead head, byte @Nullable [] body) {
    this(head, body, 0);
  }
}
