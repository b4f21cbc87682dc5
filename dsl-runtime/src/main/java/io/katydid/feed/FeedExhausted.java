package io.katydid.feed;

/**
 * A feed has no row left for a user. It is thrown before the method is called that the row is for,
 * so no code of users can catch it.
 */
public final class FeedExhausted extends RuntimeException {

  /** In the message, where other workers may have rows left. */
  public static final String OF_WORKER = "that this worker has";

  private static final long serialVersionUID = 1L;

  FeedExhausted(String message) {
    super(message, null, false, false);
  }
}
