package io.katydid.message;

import io.katydid.net.Failure;
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

  /**
   * How many bytes of a body are kept at most. A larger one fails its request, so that no response
   * can exhaust the memory of the generator.
   */
  public static final int LARGEST_BODY = 16 << 20;

  /**
   * Checks that a body can be kept.
   *
   * @param size in bytes
   * @throws Failure if it is larger than {@link #LARGEST_BODY}
   */
  public static void requireKept(long size) throws Failure {
    if (size > LARGEST_BODY) {
      throw bodyTooLarge();
    }
  }

  /** The failure of a response whose body cannot be kept. */
  public static Failure bodyTooLarge() {
    return new Failure("body too large", "the body has more than " + (LARGEST_BODY >> 20) + " MiB");
  }

  /** A response that was sent to the request itself. */
  public Message(ResponseHead head, byte @Nullable [] body) {
    this(head, body, 0);
  }
}
