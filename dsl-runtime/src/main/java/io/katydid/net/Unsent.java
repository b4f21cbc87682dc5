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
      bytes = ByteBuffer.allocate(bytes.remaining() + more.remaining()).put(bytes).put(more).flip();
      isEmpty = false;
    } finally {
      lock.unlock();
    }
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
      return socket.write(bytes) > 0;
    } catch (IOException e) {
      failure = null;
      bytes = NO_BYTES;
      isLost = true;
      throw e;
    } finally {
      isEmpty = !bytes.hasRemaining();
      lock.unlock();
    }
  }
}
