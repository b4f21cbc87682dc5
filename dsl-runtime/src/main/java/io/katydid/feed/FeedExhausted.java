package io.katydid.feed;

/**
 * A feed has no row left for a user. It is thrown before the method is called that the row is for,
 * so no code of users can catch it.
 */
public final class FeedExhausted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String ofAll;

  /**
   * One.
   *
   * @param ofAll what it would be once no worker has a row left, where others may; else empty
   */
  FeedExhausted(String message, String ofAll) {
    super(message, null, false, false);
    this.ofAll = ofAll;
  }

  /** Its message once no worker has a row left, where others may; else empty. */
  public String ofAll() {
    return ofAll;
  }
}
