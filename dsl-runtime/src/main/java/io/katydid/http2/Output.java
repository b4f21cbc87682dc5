package io.katydid.http2;

import java.util.concurrent.locks.Lock;

/**
 * What is sent of requests on one connection: heads and bodies, in the order in which they are
 * written here, and with them the table of fields and the windows of the server. Thread-safe.
 */
final class Output {

  private static final int LAST_ID = Integer.MAX_VALUE - 2;

  private final SendBuffer buffer;
  private final SendWindows windows;
  private final Streams streams;
  private final Bytes bytes;
  private final Lock lock;
  private final HeadWriter heads;
  private int nextId = 1;
  private boolean isClosed;
  private boolean hasSentData;

  Output(SendBuffer buffer, SendWindows windows, Streams streams) {
    this.buffer = buffer;
    this.windows = windows;
    this.streams = streams;
    this.bytes = buffer.bytes();
    this.lock = buffer.lock();
    this.heads = new HeadWriter(bytes);
  }

  /**
   * Sends a request, with as much of its body as may be sent.
   *
   * @return whether it was begun: the connection takes more streams
   */
  boolean request(Http2Stream stream, RequestHead head, boolean hasBody) {
    lock.lock();
    try {
      if (isClosed || buffer.isStopped() || nextId > LAST_ID) {
        return false;
      }
      stream.id = nextId;
      nextId += 2;
      windows.begin(stream);
      stream.isSent = !hasBody;
      long now = buffer.now();
      stream.traffic().begun(now);
      streams.add(stream);
      int before = bytes.size();
      heads.write(stream.id, head, hasBody ? 0 : Frames.END_STREAM);
      stream.traffic().wrote(bytes.size() - before);
      buffer.add(stream, now);
      if (!hasBody) {
        buffer.sendUnlessHeld(now);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sends bytes of a body as far as the windows allow; if they do not, the stream is woken up when
   * they may.
   *
   * @return how many were sent; or -1 if all were, and the end of the request if it is to be
   */
  int data(Http2Stream stream, byte[] source, int offset, int length, boolean isLast) {
    lock.lock();
    try {
      int sent = 0;
      while (sent < length && windows.room(stream) > 0 && !buffer.isFull()) {
        int piece = Math.min(Math.min(length - sent, Frames.LARGEST), windows.room(stream));
        frame(stream, source, offset + sent, piece, isLast && sent + piece == length);
        sent += piece;
      }
      if (length == 0 && isLast) {
        frame(stream, source, offset, 0, true);
      }
      buffer.sendUnlessHeld();
      if (sent == length && !buffer.isBlocked()) {
        return -1;
      }
      windows.await(stream);
      return sent;
    } finally {
      lock.unlock();
    }
  }

  private void frame(Http2Stream stream, byte[] source, int offset, int length, boolean ends) {
    bytes.addFrame(length, Frames.DATA, ends ? Frames.END_STREAM : 0, stream.id);
    bytes.add(source, offset, length);
    windows.take(stream, length);
    stream.isSent |= ends;
    stream.traffic().wrote(Frames.HEADER + length);
    hasSentData = true;
    if (buffer.isLarge()) {
      buffer.send();
    }
  }

  /** A request is not wanted any more. */
  void reset(Http2Stream stream, ErrorCode code) {
    lock.lock();
    try {
      bytes.addFrame(4, Frames.RST_STREAM, 0, stream.id);
      bytes.addInt(code.number());
      stream.isSent = true;
      buffer.sendUnlessHeld();
    } finally {
      lock.unlock();
    }
  }

  /**
   * A stream is not used any more.
   *
   * @param isComplete whether its response has come to its end
   */
  void end(Http2Stream stream, boolean isComplete) {
    lock.lock();
    try {
      if (!stream.isDone()) {
        reset(stream, ErrorCode.CANCEL);
      } else if (isComplete && !stream.isSent) {
        reset(stream, ErrorCode.NO_ERROR);
      }
      streams.remove(stream);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the connection: no stream begins after this. */
  void goAway(ErrorCode code) {
    lock.lock();
    try {
      isClosed = true;
      buffer.release(() -> {
        bytes.addFrame(8, Frames.GOAWAY, 0, 0);
        bytes.addInt(0);
        bytes.addInt(code.number());
      });
    } finally {
      lock.unlock();
    }
  }

  /** No stream begins after this. */
  void close() {
    lock.lock();
    try {
      isClosed = true;
    } finally {
      lock.unlock();
    }
  }

  /** Drops what was not sent. */
  void clear() {
    lock.lock();
    try {
      isClosed = true;
      buffer.clear();
    } finally {
      lock.unlock();
    }
  }

  /** Whether a stream of this number was begun. */
  boolean isBegun(int id) {
    lock.lock();
    try {
      return (id & 1) == 1 && id < nextId;
    } finally {
      lock.unlock();
    }
  }

  /** As {@link SendWindows#allow(int)}. */
  void allow(int increment) throws Violation {
    lock.lock();
    try {
      windows.allow(increment);
    } finally {
      lock.unlock();
    }
  }

  /** As {@link SendWindows#allow(Http2Stream, int)}. */
  boolean allow(Http2Stream stream, int increment) {
    lock.lock();
    try {
      return windows.allow(stream, increment);
    } finally {
      lock.unlock();
    }
  }

  /** As {@link SendWindows#initial}. */
  void initialWindow(int size) throws Violation {
    lock.lock();
    try {
      windows.initial(size);
    } finally {
      lock.unlock();
    }
  }

  /** The server keeps a table of so many bytes. */
  void tableSize(int size) {
    lock.lock();
    try {
      heads.limit(size);
    } finally {
      lock.unlock();
    }
  }

  /** Whether bytes of bodies were sent since this was last asked. */
  boolean takeSentData() {
    lock.lock();
    try {
      boolean was = hasSentData;
      hasSentData = false;
      return was;
    } finally {
      lock.unlock();
    }
  }
}
