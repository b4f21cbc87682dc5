package io.katydid.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What was written to a socket, and the socket did not take. Bytes are added by one thread at a
 * time, which is to be seen to, and sent by any: thread-safe.
 */
final class Unsent {

  private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0);

  /** The JDK copies all that it is given, however little of it the socket takes. */
  private static final int LARGEST_PIECE = 64 << 10;

  private final WatchedSocket socket;
  private final Lock lock = new ReentrantLock();
  private ByteBuffer bytes = NO_BYTES;
  private @Nullable IOException failure;
  private volatile boolean isEmpty = true;
  private volatile boolean isLost;

  Unsent(WatchedSocket socket) {
    this.socket = socket;
  }

  /** Adds these at the end. */
  void add(ByteBuffer more) {
    lock.lock();
    try {
      int end = bytes.limit();
      if (bytes.capacity() - end < more.remaining()) {
        bytes = grown(more.remaining());
        end = bytes.limit();
      }
      bytes.limit(end + more.remaining());
      bytes.put(end, more, more.position(), more.remaining());
      isEmpty = false;
    } finally {
      lock.unlock();
    }
  }

  /** What there is, in twice as much room: a message comes in pieces. */
  private ByteBuffer grown(int more) {
    int size = bytes.remaining();
    return ByteBuffer.allocate(Math.max(size + more, 2 * size)).put(bytes).flip();
  }

  /** Notes that nothing can be sent, and why, for the next {@link #send}. */
  void fail(IOException e) {
    lock.lock();
    try {
      failure = e;
      isEmpty = false;
    } finally {
      lock.unlock();
    }
  }

  /** Whether there is nothing left. */
  boolean isEmpty() {
    return isEmpty;
  }

  /** Whether bytes were dropped, as they could not be sent. */
  boolean isLost() {
    return isLost;
  }

  /**
   * Sends what the socket takes now; returns whether that was anything.
   *
   * @throws IOException if it cannot be sent; then it is dropped
   */
  boolean send() throws IOException {
    lock.lock();
    try {
      if (failure != null) {
        throw failure;
      }
      return hasWritten();
    } catch (IOException e) {
      failure = null;
      bytes = NO_BYTES;
      isLost = true;
      throw e;
    } finally {
      if (!bytes.hasRemaining()) {
        bytes = NO_BYTES;
        isEmpty = true;
      }
      lock.unlock();
    }
  }

  private boolean hasWritten() throws IOException {
    int end = bytes.limit();
    bytes.limit(Math.min(end, bytes.position() + LARGEST_PIECE));
    boolean any = socket.write(bytes) > 0;
    bytes.limit(end);
    return any;
  }
}
