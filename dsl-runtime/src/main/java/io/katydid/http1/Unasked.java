package io.katydid.http1;

import io.katydid.net.Transport;

/** What came from a server after a response, and before the next request. */
enum Unasked {
  /** Nothing: another request can be sent. */
  NOTHING,
  /** The end of the stream, or an error. */
  END,
  /** It begins as a response does, whatever request that belongs to. */
  RESPONSE,
  /** Anything else. */
  BYTES;

  /** What {@link Transport#look} has found. */
  static Unasked of(int found) {
    return switch (found) {
      case Transport.NOTHING -> NOTHING;
      case Transport.END -> END;
      case 'H' -> RESPONSE;
      default -> BYTES;
    };
  }
}
