package io.katydid.http2;

/** Counts frames that bring nothing: a server that sends no others is not read any further. */
final class UselessFrames {

  private static final int MOST = 10_000;

  private int count;

  /** A frame has come that brings no response further. */
  void one() throws Violation {
    if (++count > MOST) {
      throw new Violation(
          ErrorCode.ENHANCE_YOUR_CALM, "it has sent 10,000 frames in a row that bring nothing");
    }
  }

  /** A frame has come that does. */
  void end() {
    count = 0;
  }
}
