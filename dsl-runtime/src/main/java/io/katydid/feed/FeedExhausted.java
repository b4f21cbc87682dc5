package io.katydid.feed;

/**
 * A feed has no row left for a user. It is thrown before the method is called that the row is for,
 * so no code of users can catch it.
 */
public final class FeedExhausted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean ofShare;

  /**
   * One.
   *
   * @param ofShare whether other workers may have rows left
   */
  FeedExhausted(String message, boolean ofShare) {
    super(message, null, false, false);
    this.ofShare = ofShare;
  }

  /** Whether other workers may have rows left, and only this one has none. */
  public boolean isOfShare() {
    return ofShare;
  }
}
