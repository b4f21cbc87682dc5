package io.katydid.join;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a socket has not taken of what was written to it, and is to be sent when it takes more.
 * Nobody waits for that. Thread-safe.
 */
final class SendQueue {

  /**
   * Who has not taken so many bytes is as good as gone: they are what a worker of many names
   * reports in ten minutes.
   */
  static final int MOST = 1 << 25;

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Lock lock = new ReentrantLock();
  private final Deque<ByteBuffer> parts = new ArrayDeque<>();
  private int bytes;
  private volatile boolean overfull;

  /** Nothing as yet, of a socket that does not block. */
  SendQueue(SocketChannel channel, SelectionKey key) {
    this.channel = channel;
    this.key = key;
  }

  /**
   * Sends these bytes, after those that are left, as far as the socket takes them.
   *
   * @throws IOException if the connection is broken, or too much is left
   */
  void send(byte[] from, int offset, int length) throws IOException {
    lock.lock();
    try {
      ByteBuffer part = ByteBuffer.wrap(from, offset, length);
      if (parts.isEmpty()) {
        int unused = channel.write(part);
      }
      if (part.hasRemaining()) {
        keep(part);
      }
    } finally {
      lock.unlock();
    }
  }

  private void keep(ByteBuffer part) throws IOException {
    if (part.remaining() > MOST - bytes) {
      overfull = true;
      throw new IOException("it does not take what it is sent");
    }
    bytes += part.remaining();
    parts.add(ByteBuffer.allocate(part.remaining()).put(part).flip());
    key.interestOpsOr(SelectionKey.OP_WRITE);
    Selector unused = key.selector().wakeup();
  }

  SelectionKey key() {
    return key;
  }

  /** Whether something was not kept, as it would have been too much. */
  boolean isOverfull() {
    return overfull;
  }

  /** Sends what the socket takes now of what is left; called when it takes more. */
  void sendMore() throws IOException {
    lock.lock();
    try {
      for (ByteBuffer part = parts.peek(); part != null; part = parts.peek()) {
        bytes -= channel.write(part);
        if (part.hasRemaining()) {
          return;
        }
        parts.remove();
      }
      key.interestOpsAnd(~SelectionKey.OP_WRITE);
    } finally {
      lock.unlock();
    }
  }
}
