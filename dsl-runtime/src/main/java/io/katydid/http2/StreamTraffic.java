package io.katydid.http2;

/**
 * What was sent and received on one stream, and when. Written by the output and by the one who
 * reads; read by the thread that has begun the stream, of a response once it has come.
 */
public final class StreamTraffic {

  private long begunAt;
  private volatile long sentAt;
  private long sentBytes;
  private long firstAt;
  private volatile long lastAt;
  private long endedAt;
  private long receivedBytes;

  StreamTraffic() {}

  void begun(long now) {
    begunAt = now;
    sentAt = now;
    lastAt = now;
  }

  void sent(long now) {
    sentAt = now;
  }

  void wrote(int bytes) {
    sentBytes += bytes;
  }

  /** Bytes of a frame of it have come. */
  void received(int bytes, long now) {
    if (receivedBytes == 0) {
      firstAt = now;
    }
    receivedBytes += bytes;
    lastAt = now;
  }

  void ended(long now) {
    endedAt = now;
  }

  /** When it was sent, or something of the response came, whichever was later. */
  long lastActive() {
    return Math.max(sentAt, lastAt);
  }

  /** Whether anything of the response has come. */
  boolean isAnswered() {
    return receivedBytes > 0;
  }

  /** For how long the request was held back before it was sent, in nanoseconds. */
  public long heldFor() {
    return Math.max(0, sentAt - begunAt);
  }

  /** When the request was sent. */
  public long sentAt() {
    return sentAt;
  }

  /** When the first frame of the response came, if one has come. */
  public long firstAt() {
    return firstAt;
  }

  /** When the response ended. */
  public long endedAt() {
    return endedAt;
  }

  /** How many bytes of frames were sent for it. */
  public long sentBytes() {
    return sentBytes;
  }

  /** How many bytes of frames came for it. */
  public long receivedBytes() {
    return receivedBytes;
  }
}
