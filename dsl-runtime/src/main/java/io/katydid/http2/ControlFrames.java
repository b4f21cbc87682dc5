package io.katydid.http2;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.Lock;

/** Sends the frames of a connection that are of no request. Thread-safe. */
final class ControlFrames {

  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final SendBuffer buffer;
  private final Bytes bytes;
  private final Lock lock;

  ControlFrames(SendBuffer buffer) {
    this.buffer = buffer;
    this.bytes = buffer.bytes();
    this.lock = buffer.lock();
  }

  /** Begins the connection; it is sent with the first request. */
  void begin() {
    lock.lock();
    try {
      bytes.add(PREFACE);
      bytes.addFrame(18, Frames.SETTINGS, 0, 0);
      setting(Settings.ENABLE_PUSH, 0);
      setting(Settings.INITIAL_WINDOW_SIZE, ReceiveWindow.SIZE);
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

  /** What was read of a stream may be sent again, once it is half of its window. */
  void credit(Http2Stream stream, int read) {
    int credit = stream.window().read(read);
    if (credit > 0 && !stream.isDone()) {
      windowUpdate(stream.id, credit);
    }
  }

  void windowUpdate(int id, int increment) {
    lock.lock();
    try {
      bytes.addFrame(4, Frames.WINDOW_UPDATE, 0, id);
      bytes.addInt(increment);
      buffer.sendUnlessHeld();
    } finally {
      lock.unlock();
    }
  }

  void acknowledgeSettings() throws Violation {
    lock.lock();
    try {
      bytes.addFrame(0, Frames.SETTINGS, Frames.ACK, 0);
      buffer.sendAnswer();
    } finally {
      lock.unlock();
    }
  }

  void acknowledgePing(byte[] source, int offset) throws Violation {
    lock.lock();
    try {
      bytes.addFrame(8, Frames.PING, Frames.ACK, 0);
      bytes.add(source, offset, 8);
      buffer.sendAnswer();
    } finally {
      lock.unlock();
    }
  }

  void ping() {
    lock.lock();
    try {
      bytes.addFrame(8, Frames.PING, 0, 0);
      bytes.addInt(0);
      bytes.addInt(0);
      buffer.sendUnlessHeld();
    } finally {
      lock.unlock();
    }
  }
}
