package io.katydid.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a connection is made of: a stream of bytes to the server, and one back. */
interface Transport {

  /** What comes. Whoever waits for it sends meanwhile what is left of the newest upload. */
  InputStream in() throws IOException;

  /** Takes what is to be sent, and never waits: it is sent when something is waited for. */
  OutputStream out() throws IOException;

  /** Begins to send this, in place of what was sent before. */
  void send(Upload upload);

  /** Waits until the upload is sent, or stopped; returns whether it was sent to its end. */
  boolean finishUpload() throws IOException;

  /** Whether {@link #handshake} is needed before anything is sent. */
  boolean isSecure();

  void handshake() throws IOException;

  /** Looks for what came from the server unasked; does not wait. */
  Unasked look();

  /** Closes it at once, and ends what is pending on it. */
  void close();

  /** What may have come while nobody waited for anything. */
  enum Unasked {
    /** Nothing: another request can be sent. */
    NOTHING,
    /** The end of the stream, or an error. */
    END,
    /** What begins as a response does, to whatever it belongs. */
    RESPONSE,
    BYTES;

    /** What begins with this byte, or is the end if that is negative. */
    static Unasked of(int first) {
      if (first < 0) {
        return END;
      }
      return first == 'H' ? RESPONSE : BYTES;
    }
  }
}
