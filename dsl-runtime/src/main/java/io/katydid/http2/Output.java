package io.katydid.http2;

import io.katydid.net.Outgoing;
import io.katydid.net.ScratchBuffers;
import io.katydid.net.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is sent on one connection: frames, in the order in which they are written here, and with
 * them the table of fields and the windows of the server. Thread-safe.
 *
 * <p>Nobody waits for the socket: what it does not take is sent by the thread that reads. While
 * that wakes up the users of many streams, what they send is held back, and sent together.
 */
final class Output implements Outgoing {

  private static final int LARGEST_BATCH = 16 << 10;
  private static final int MOST_UNSENT = 1 << 20;
  private static final long LONGEST_HOLD = TimeUnit.MICROSECONDS.toNanos(200);
  private static final int LAST_ID = Integer.MAX_VALUE - 2;
  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Lock lock = new ReentrantLock();
  private final Transport transport;
  private final LongSupplier clock;
  private final Streams streams;
  private final Bytes bytes;
  private final HeadWriter heads;
  private final List<Http2Stream> unsent = new ArrayList<>(1);
  private final List<Http2Stream> waiting = new ArrayList<>(0);
  private int nextId = 1;
  private int window = Frames.FIRST_WINDOW;
  private int initialWindow = Frames.FIRST_WINDOW;
  private volatile boolean isHeld;
  private long heldSince;
  private boolean isClosed;
  private boolean hasSentData;
  private volatile boolean isBlocked;
  private volatile @Nullable IOException broken;

  Output(Transport transport, LongSupplier clock, Streams streams, ScratchBuffers buffers) {
    this.transport = transport;
    this.clock = clock;
    this.streams = streams;
    this.bytes = new Bytes(buffers);
    this.heads = new HeadWriter(bytes);
  }

  /** Begins the connection; it is sent with the first request. */
  void begin() {
    lock.lock();
    try {
      bytes.add(PREFACE);
      bytes.addFrame(18, Frames.SETTINGS, 0, 0);
      setting(Settings.ENABLE_PUSH, 0);
      setting(Settings.INITIAL_WINDOW_SIZE, Http2Connection.STREAM_WINDOW);
      setting(Settings.MAX_HEADER_LIST_SIZE, ResponseFields.LARGEST);
      bytes.addFrame(4, Frames.WINDOW_UPDATE, 0, 0);
      bytes.addInt(Http2Connection.WINDOW - Frames.FIRST_WINDOW);
    } finally {
      lock.unlock();
    }
  }

  private void setting(int id, int value) {
    bytes.add(id >> 8);
    bytes.add(id);
    bytes.addInt(value);
  }

  /**
   * Sends a request, with as much of its body as may be sent.
   *
   * @return whether it was begun: the connection takes more streams
   */
  boolean request(Http2Stream stream, RequestHead head, boolean hasBody) {
    lock.lock();
    try {
      if (isClosed || nextId > LAST_ID) {
        return false;
      }
      stream.id = nextId;
      nextId += 2;
      stream.sendWindow = initialWindow;
      stream.isSent = !hasBody;
      stream.begun(clock.getAsLong());
      streams.add(stream);
      int before = bytes.size();
      heads.write(stream.id, head, hasBody ? 0 : Frames.END_STREAM);
      stream.wrote(bytes.size() - before);
      unsent.add(stream);
      if (!hasBody) {
        sendUnlessHeld();
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
      while (sent < length && mayFollow(stream)) {
        int piece =
            Math.min(Math.min(length - sent, Frames.LARGEST), Math.min(stream.sendWindow, window));
        boolean ends = isLast && sent + piece == length;
        frame(stream, source, offset + sent, piece, ends);
        sent += piece;
      }
      if (length == 0 && isLast) {
        frame(stream, source, offset, 0, true);
      }
      sendUnlessHeld();
      if (sent == length && !isBlocked) {
        return -1;
      }
      waiting.add(stream);
      return sent;
    } finally {
      lock.unlock();
    }
  }

  private boolean mayFollow(Http2Stream stream) {
    return stream.sendWindow > 0 && window > 0 && !isBlocked && bytes.size() < 4 * LARGEST_BATCH;
  }

  private void frame(Http2Stream stream, byte[] source, int offset, int length, boolean ends) {
    bytes.addFrame(length, Frames.DATA, ends ? Frames.END_STREAM : 0, stream.id);
    bytes.add(source, offset, length);
    stream.sendWindow -= length;
    window -= length;
    stream.isSent |= ends;
    stream.wrote(Frames.HEADER + length);
    hasSentData = true;
    if (bytes.size() >= LARGEST_BATCH) {
      send();
    }
  }

  /** A request is not wanted any more. */
  void reset(Http2Stream stream, ErrorCode code) {
    lock.lock();
    try {
      bytes.addFrame(4, Frames.RST_STREAM, 0, stream.id);
      bytes.addInt(code.number());
      stream.isSent = true;
      sendUnlessHeld();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the request was written to its end. */
  boolean isSent(Http2Stream stream) {
    lock.lock();
    try {
      return stream.isSent;
    } finally {
      lock.unlock();
    }
  }

  /** What was read of a stream may be sent again, once it is half of its window. */
  void credit(Http2Stream stream, int read) {
    int half = Http2Connection.STREAM_WINDOW / 2;
    int credit = stream.takeCredit(read, half);
    if (credit > 0 && !stream.isDone()) {
      windowUpdate(stream.id, credit);
    }
  }

  void windowUpdate(int id, int increment) {
    lock.lock();
    try {
      bytes.addFrame(4, Frames.WINDOW_UPDATE, 0, id);
      bytes.addInt(increment);
      sendUnlessHeld();
    } finally {
      lock.unlock();
    }
  }

  void acknowledgeSettings() throws Violation {
    lock.lock();
    try {
      bytes.addFrame(0, Frames.SETTINGS, Frames.ACK, 0);
      sendAnswer();
    } finally {
      lock.unlock();
    }
  }

  void acknowledgePing(byte[] source, int offset) throws Violation {
    lock.lock();
    try {
      bytes.addFrame(8, Frames.PING, Frames.ACK, 0);
      bytes.add(source, offset, 8);
      sendAnswer();
    } finally {
      lock.unlock();
    }
  }

  /** A server that asks, and does not take the answers, must not fill the memory. */
  private void sendAnswer() throws Violation {
    sendUnlessHeld();
    if (bytes.size() > MOST_UNSENT) {
      throw new Violation(ErrorCode.ENHANCE_YOUR_CALM, "it asks more than it takes answers");
    }
  }

  void ping() {
    lock.lock();
    try {
      bytes.addFrame(8, Frames.PING, 0, 0);
      bytes.addInt(0);
      bytes.addInt(0);
      sendUnlessHeld();
    } finally {
      lock.unlock();
    }
  }

  /** Ends the connection: no stream begins after this. */
  void goAway(ErrorCode code) {
    lock.lock();
    try {
      isClosed = true;
      isHeld = false;
      if (!isBlocked) {
        bytes.addFrame(8, Frames.GOAWAY, 0, 0);
        bytes.addInt(0);
        bytes.addInt(code.number());
        send();
      }
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
      isBlocked = true;
      bytes.clear();
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

  /** The server allows so many more bytes of bodies on all streams. */
  void allow(int increment) throws Violation {
    lock.lock();
    try {
      if (window > Integer.MAX_VALUE - increment) {
        throw new Violation(
            ErrorCode.FLOW_CONTROL_ERROR, "the window of the connection is larger than 2^31-1");
      }
      window += increment;
      wakeWaiting();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The server allows so many more on a stream.
   *
   * @return whether that is not too many
   */
  boolean allow(Http2Stream stream, int increment) {
    lock.lock();
    try {
      if ((long) stream.sendWindow + increment > Integer.MAX_VALUE) {
        return false;
      }
      stream.sendWindow += increment;
      wakeWaiting();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The window that streams begin with has changed, and so have those of all streams. */
  void initialWindow(int size) throws Violation {
    lock.lock();
    try {
      long difference = (long) size - initialWindow;
      for (Http2Stream stream : streams.all()) {
        if (stream.sendWindow + difference > Integer.MAX_VALUE) {
          throw new Violation(
              ErrorCode.FLOW_CONTROL_ERROR, "the window of a stream is larger than 2^31-1");
        }
        stream.sendWindow += (int) difference;
      }
      initialWindow = size;
      wakeWaiting();
    } finally {
      lock.unlock();
    }
  }

  void tableSize(int size) {
    lock.lock();
    try {
      heads.limit(size);
    } finally {
      lock.unlock();
    }
  }

  private void wakeWaiting() {
    waiting.forEach(Http2Stream::wake);
    waiting.clear();
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

  /** Holds back what is sent from now on. */
  void hold() {
    lock.lock();
    try {
      isHeld = true;
      heldSince = clock.getAsLong();
    } finally {
      lock.unlock();
    }
  }

  /** Sends what is held back, and holds nothing back from now on. */
  void release() {
    lock.lock();
    try {
      isHeld = false;
      send();
    } finally {
      lock.unlock();
    }
  }

  /** The same, from another thread, where users do not let that one run that is to do it. */
  void releaseIfHeld() {
    if (isHeld) {
      release();
    }
  }

  private void sendUnlessHeld() {
    if (isHeld && bytes.size() < LARGEST_BATCH) {
      isHeld = clock.getAsLong() - heldSince <= LONGEST_HOLD;
    }
    if (!isHeld || bytes.size() >= LARGEST_BATCH) {
      send();
    }
  }

  private void send() {
    noteSent();
    if (isBlocked || bytes.size() == 0) {
      return;
    }
    try {
      transport.write(bytes.array(), 0, bytes.size());
    } catch (IOException e) {
      fail(e);
    }
    bytes.clear();
    isBlocked = !transport.isAllSent();
    if (isBlocked) {
      transport.wakeReader();
    }
  }

  /** What the socket does not take from here on is held back by the server, and not by us. */
  private void noteSent() {
    if (!unsent.isEmpty()) {
      long now = clock.getAsLong();
      for (Http2Stream stream : unsent) {
        stream.sent(now);
      }
      unsent.clear();
    }
  }

  /** Asked by the thread that reads, when the socket has taken what it was left with. */
  @Override
  public boolean hasMore() {
    return isBlocked && broken == null;
  }

  @Override
  public void sendMore() {
    lock.lock();
    try {
      isBlocked = false;
      send();
      if (!isBlocked) {
        wakeWaiting();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void fail(IOException e) {
    broken = e;
    close();
  }

  /** Why it could not be sent, or null. */
  @Nullable IOException broken() {
    return broken;
  }

  @Override
  public boolean isStopped() {
    return broken != null;
  }

  @Override
  public boolean isWhole() {
    return broken == null;
  }
}
