package io.katydid.join;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;

/**
 * The first that each side sends: that it speaks this protocol, in which version, and random bytes,
 * by which the keys of each connection are others.
 */
@SuppressWarnings("ArrayRecordComponent")
record Hello(byte version, byte[] nonce) {

  /** The version of all that is said until a worker is let in. */
  static final byte VERSION = 1;

  private static final byte[] MAGIC = "KTDJOIN".getBytes(US_ASCII);
  private static final int NONCE = 32;
  private static final byte TLS_ALERT = 0x15;
  private static final byte TLS_HANDSHAKE = 0x16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** One with random bytes that no other has. */
  static Hello next() {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    return new Hello(VERSION, nonce);
  }

  byte[] bytes() {
    return ByteBuffer.allocate(MAGIC.length + 1 + NONCE).put(MAGIC).put(version).put(nonce).array();
  }

  void send(OutputStream out) throws IOException {
    out.write(bytes());
    out.flush();
  }

  /**
   * Receives that of the other side.
   *
   * @throws RefusedException if it sends something else, or speaks another version
   * @throws UnansweredException if it sends nothing, and closes the connection
   */
  static Hello receive(InputStream in) throws IOException {
    byte[] magic = in.readNBytes(MAGIC.length);
    if (magic.length == 0) {
      throw UnansweredException.closed();
    }
    if (!Arrays.equals(magic, MAGIC)) {
      // A connection that is closed with something unread is broken off for the other side.
      long unused = in.skip(in.available());
      throw new RefusedException(foreign(magic));
    }
    byte[] rest = in.readNBytes(1 + NONCE);
    if (rest.length > 0 && rest[0] != VERSION) {
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "it joins by version %d of the protocol, and this Katydid by version %d: use the same"
                  + " version of Katydid on both",
              rest[0],
              VERSION));
    }
    if (rest.length < 1 + NONCE) {
      throw new RefusedException("it closed the connection before it had said who it is");
    }
    return new Hello(rest[0], Arrays.copyOfRange(rest, 1, rest.length));
  }

  private static String foreign(byte[] found) {
    if (found[0] == TLS_HANDSHAKE || found[0] == TLS_ALERT) {
      return "it speaks TLS, as with certificates, and this side has a token: give both sides the"
          + " same of the two";
    }
    String start = new String(found, US_ASCII);
    String other =
        start.startsWith("HTTP/")
            ? ", but as a server of HTTP"
            : start.startsWith("SSH-") ? ", but as a server of SSH" : "";
    return "it does not speak as a worker or controller of Katydid does" + other;
  }
}
