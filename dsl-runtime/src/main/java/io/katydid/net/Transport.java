package io.katydid.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A stream of bytes to a server, and one back. Used by one thread at a time, but for {@link
 * #close}, which any thread may call.
 */
public interface Transport {

  /** What {@link #look} returns if nothing has come. */
  int NOTHING = -2;

  /** What {@link #look} returns at the end of the stream, or after an error. */
  int END = -1;

  /**
   * What the server sends. A thread that waits for it sends the rest of {@link #send} meanwhile.
   */
  InputStream in() throws IOException;

  /** Takes what is to be sent, and never waits: what the socket does not take is sent later. */
  OutputStream out() throws IOException;

  /** Begins to send this, in place of what was sent before. */
  void send(Outgoing message);

  /** Waits until that is sent, or stopped; returns whether it was sent to its end. */
  boolean finishSending() throws IOException;

  /** Whether {@link #handshake} is needed before anything is sent. */
  boolean isSecure();

  /** Agrees on keys with the server, and verifies its certificate. */
  void handshake() throws IOException;

  /**
   * Looks for what came from the server while nothing was read; does not wait.
   *
   * @return the first byte, 0 to 255; or {@link #NOTHING} or {@link #END}
   */
  int look();

  /** Closes it at once, and ends what is pending on it. */
  void close();
}
