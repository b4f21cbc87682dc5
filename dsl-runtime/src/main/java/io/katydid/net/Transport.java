package io.katydid.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream of bytes to a server, and one back. After its {@link #handshake}, it is used in one of
 * three ways:
 *
 * <ul>
 *   <li>By one thread at a time, which sends messages and reads the responses: {@link #send}.
 *   <li>By two threads, neither of which waits for the other: one reads, by {@link #read} or {@link
 *       #look}; the other writes, and waits by {@link #finishSending} until the socket has taken
 *       what it wrote.
 *   <li>By threads that write, one at a time, and an {@link Incoming} that is called when something
 *       comes: {@link #receive}. None of them waits.
 * </ul>
 *
 * <p>Any thread may {@link #close} it, which ends the waits of all.
 */
public interface Transport extends ByteSource, ByteSink {

  /** What {@link #look} returns if nothing has come. */
  int NOTHING = -2;

  /** What {@link #look} returns at the end of the stream, or after an error. */
  int END = -1;

  /**
   * Reads what the server has sent. A thread that waits for it sends the rest of {@link #send}
   * meanwhile.
   *
   * <p>Where two threads use the transport, an interrupt ends the wait of one of them with an
   * exception, and leaves the other and the socket as they are.
   */
  @Override
  int read(byte[] buffer, int offset, int length) throws IOException;

  /**
   * Takes what is to be sent, and never waits: what the socket does not take is sent while a thread
   * waits to {@link #read} or in {@link #finishSending}.
   */
  @Override
  void write(byte[] bytes, int offset, int length) throws IOException;

  /**
   * For how long the newest message of {@link #writeMessage} was held back, in nanoseconds; 0 if it
   * was sent at once, or has not been sent yet.
   */
  default long heldFor() {
    return 0;
  }

  /** The same as {@link #read}, as a stream. */
  default InputStream in() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return Transport.this.read(buffer, offset, length);
      }
    };
  }

  /** The same as {@link #write}, as a stream. */
  default OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        Transport.this.write(bytes, offset, length);
      }
    };
  }

  /** Begins to send this, in place of what was sent before, with the thread that reads. */
  void send(Outgoing message);

  /**
   * Waits until all that was written is sent, the message to its end unless it is stopped; returns
   * whether it was.
   */
  boolean finishSending() throws IOException;

  /**
   * Waits until there is something to read, as {@link #awaitRead} does, and never returns at once
   * if nothing has come: for a thread that expects nothing soon, and holds no buffer meanwhile.
   */
  default void awaitNext() throws IOException {
    awaitRead();
  }

  /**
   * Has this called from now on, in place of a thread that reads: when something has come, when
   * more of what is left to send can be sent, and when it is closed. It is called once at once, as
   * something may have come before.
   */
  default void receive(Incoming incoming) {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads what has come, and does not wait.
   *
   * @return how many bytes, 0 if none have come; or -1 at the end of the stream
   */
  default int readNow(byte[] buffer, int offset, int length) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Whether the stream has ended without the word of TLS that it does (close_notify): there may
   * have been more of it.
   */
  default boolean isCut() {
    return false;
  }

  /** Whether bytes may be there for {@link #readNow} without more that comes from the socket. */
  default boolean hasTaken() {
    return false;
  }

  /** Whether the socket has taken all that was written, or it is held back for a moment. */
  default boolean isAllSent() {
    return true;
  }

  /** Has the thread that waits to read look after what is left to send. From any thread. */
  default void wakeReader() {}

  /** Whether {@link #handshake} is needed before anything is sent. */
  boolean isSecure();

  /** Agrees on keys with the server, and verifies its certificate. */
  void handshake() throws IOException;

  /**
   * The protocol above this one that the server has chosen in the handshake, of those that were
   * offered (ALPN, RFC 7301); empty if none was.
   */
  default String protocol() {
    return "";
  }

  /** What the {@link #handshake} came to; null before it, and without TLS. */
  default @Nullable TlsSession session() {
    return null;
  }

  /**
   * Looks for what came from the server while nothing was read; does not wait.
   *
   * @return the first byte, 0 to 255; or {@link #NOTHING} or {@link #END}
   */
  int look();

  /** Closes it at once, and ends what is pending on it. */
  void close();
}
