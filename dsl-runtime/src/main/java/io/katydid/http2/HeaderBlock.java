package io.katydid.http2;

import io.katydid.net.ScratchBuffers;

/** A head that comes in several frames, as far as it has come. Not thread-safe. */
final class HeaderBlock {

  private static final int LARGEST = 128 << 10;
  private static final int MOST_FRAMES = 64;

  private final Bytes bytes;
  private int stream;
  private boolean endsStream;
  private int frames;

  HeaderBlock(ScratchBuffers buffers) {
    this.bytes = new Bytes(buffers);
  }

  /** Whether nothing but its next frame may come. */
  boolean isOpen() {
    return stream != 0;
  }

  /** Begins one of this stream. */
  void begin(int id, boolean ends) {
    stream = id;
    endsStream = ends;
    frames = 0;
  }

  int stream() {
    return stream;
  }

  boolean endsStream() {
    return endsStream;
  }

  /** Adds the content of a frame. */
  void add(byte[] source, int from, int to) throws Violation {
    bytes.add(source, from, to - from);
    if (++frames > MOST_FRAMES || bytes.size() > LARGEST) {
      throw new Violation(
          ErrorCode.ENHANCE_YOUR_CALM, "a head goes on for too many frames, or too many bytes");
    }
  }

  Bytes bytes() {
    return bytes;
  }

  /** It is whole, and was decoded. */
  void end() {
    stream = 0;
    bytes.clear();
  }
}
