package io.katydid.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a connection is made of: a stream of octets to the server, and one back. */
interface Wire {

  InputStream in() throws IOException;

  OutputStream out() throws IOException;

  /** Whether {@link #handshake} is needed before anything is sent. */
  boolean isSecure();

  void handshake() throws IOException;

  /** Whether nothing came from the server unasked: neither an end, nor anything else. */
  boolean isQuiet();

  /** Closes it at once, and ends what is pending on it. */
  void close();
}
