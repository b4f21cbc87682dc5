package io.katydid.http2;

import java.util.ArrayList;
import java.util.List;

/**
 * How many bytes of bodies the server takes, on a connection and on each stream (RFC 9113, section
 * 6.9), and which streams wait for more. Used under the lock of what is sent.
 */
final class SendWindows {

  private final Streams streams;
  private final List<Http2Stream> waiting = new ArrayList<>(0);
  private int window = Frames.FIRST_WINDOW;
  private int initialWindow = Frames.FIRST_WINDOW;

  SendWindows(Streams streams) {
    this.streams = streams;
  }

  /** A stream begins. */
  void begin(Http2Stream stream) {
    stream.sendWindow = initialWindow;
  }

  /** How many bytes of this stream may be sent. */
  int room(Http2Stream stream) {
    return Math.min(stream.sendWindow, window);
  }

  /** So many of a stream are sent. */
  void take(Http2Stream stream, int bytes) {
    stream.sendWindow -= bytes;
    window -= bytes;
  }

  /** Wakes a stream up when more may be sent than now. */
  void await(Http2Stream stream) {
    waiting.add(stream);
  }

  /** Wakes up all that wait: each looks by itself. */
  void wake() {
    waiting.forEach(Http2Stream::wake);
    waiting.clear();
  }

  /** The server allows so many more bytes of bodies on all streams. */
  void allow(int increment) throws Violation {
    if (window > Integer.MAX_VALUE - increment) {
      throw new Violation(
          ErrorCode.FLOW_CONTROL_ERROR, "the window of the connection is larger than 2^31-1");
    }
    window += increment;
    wake();
  }

  /**
   * The server allows so many more on a stream.
   *
   * @return whether that is not too many
   */
  boolean allow(Http2Stream stream, int increment) {
    if ((long) stream.sendWindow + increment > Integer.MAX_VALUE) {
      return false;
    }
    stream.sendWindow += increment;
    wake();
    return true;
  }

  /** The window that streams begin with has changed, and so have those of all streams. */
  void initial(int size) throws Violation {
    long difference = (long) size - initialWindow;
    for (Http2Stream stream : streams.all()) {
      if (stream.sendWindow + difference > Integer.MAX_VALUE) {
        throw new Violation(
            ErrorCode.FLOW_CONTROL_ERROR, "the window of a stream is larger than 2^31-1");
      }
      stream.sendWindow += (int) difference;
    }
    initialWindow = size;
    wake();
  }
}
