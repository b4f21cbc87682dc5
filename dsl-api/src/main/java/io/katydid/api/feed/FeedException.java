package io.katydid.api.feed;

/** Rows that cannot be read: the message has what was found and where. */
public final class FeedException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** With this message. */
  public FeedException(String message) {
    super(message);
  }
}
