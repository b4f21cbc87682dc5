package io.katydid.apache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.support.classic.SharedOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request on its way through an asynchronous client, for one of the times that it is
 * sent. One thread writes; another one takes what was written.
 */
final class SentAttempt {

  private static final int ROOM = 16 << 10;

  private final SharedOutputBuffer buffer = new SharedOutputBuffer(ROOM);
  private volatile boolean whole;

  /** How many bytes can be taken at once. */
  int available() {
    return buffer.length();
  }

  /** There is room in the channel. */
  void flush(DataStreamChannel channel) throws IOException {
    buffer.flush(new Ending(channel));
  }

  /**
   * Sends these bytes; waits as long as there is no room.
   *
   * @return false if they are not wanted any more: the client says by itself why
   */
  boolean write(byte[] bytes, int length) {
    try {
      buffer.write(bytes, 0, length);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** All is written. */
  void end() {
    try {
      buffer.writeCompleted();
    } catch (IOException e) {
      // The client says by itself why it does not want it any more.
    }
  }

  /** Whether the client has taken all. */
  boolean isWhole() {
    return whole;
  }

  /** No more is wanted. */
  void abort() {
    buffer.abort();
  }

  /** A channel whose end is noted: what is in the buffer may never be taken. */
  private final class Ending implements DataStreamChannel {

    private final DataStreamChannel channel;

    Ending(DataStreamChannel channel) {
      this.channel = channel;
    }

    @Override
    public void requestOutput() {
      channel.requestOutput();
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      return channel.write(bytes);
    }

    @Override
    public void endStream() throws IOException {
      whole = true;
      channel.endStream();
    }

    @Override
    public void endStream(@Nullable List<? extends Header> trailers) throws IOException {
      whole = true;
      channel.endStream(trailers);
    }
  }
}
