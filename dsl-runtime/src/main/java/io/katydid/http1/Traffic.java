package io.katydid.http1;

import io.katydid.net.ByteSink;
import io.katydid.net.ByteSource;
import io.katydid.net.Transport;
import java.io.IOException;
import java.util.function.LongSupplier;

/**
 * What goes over one connection for one request: how many bytes, and when the first one came back.
 * Not thread-safe.
 */
public final class Traffic implements ByteSource, ByteSink {

  private final Transport transport;
  private final LongSupplier nanoTime;
  private long sent;
  private long received;
  private long firstReceivedAt;

  /** Whether the request was written as a whole: no other is held back. */
  private boolean isMessage;

  /** What goes over this transport, and comes back. */
  Traffic(Transport transport, LongSupplier nanoTime) {
    this.transport = transport;
    this.nanoTime = nanoTime;
  }

  /** Makes ready for another request. */
  void next() {
    sent = 0;
    received = 0;
    isMessage = false;
  }

  /** How many bytes were sent. */
  public long sent() {
    return sent;
  }

  /** How many bytes were received. */
  public long received() {
    return received;
  }

  /** For how long the request was held back before it was sent, in nanoseconds. */
  public long heldFor() {
    return isMessage ? transport.heldFor() : 0;
  }

  /** When the first byte came, by the clock of the run, if one has come. */
  public long firstReceivedAt() {
    return firstReceivedAt;
  }

  private void received(int bytes) {
    if (received == 0) {
      firstReceivedAt = nanoTime.getAsLong();
    }
    received += Math.max(0, bytes);
  }

  @Override
  public void awaitRead() throws IOException {
    transport.awaitRead();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int bytes = transport.read(buffer, offset, length);
    received(bytes);
    return bytes;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    transport.write(bytes, offset, length);
    sent += length;
  }

  @Override
  public void writeMessage(byte[] bytes, int offset, int length) throws IOException {
    transport.writeMessage(bytes, offset, length);
    sent += length;
    isMessage = true;
  }
}
