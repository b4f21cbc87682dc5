package io.katydid.http2;

import io.katydid.net.Incoming;
import io.katydid.net.Outgoing;
import io.katydid.net.Transport;
import java.io.ByteArrayOutputStream;

/** Takes everything, and answers what the test has it answer. */
@SuppressWarnings("NullAway.Init")
final class SilentTransport implements Transport {

  final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  int writes;
  private byte[] coming = {};
  private Incoming incoming;
  boolean closed;

  void come(byte[] bytes) {
    coming = bytes;
    incoming.take();
  }

  /** Nothing more comes at once. */
  void settle() {
    incoming.settled();
  }

  @Override
  public void receive(Incoming incoming) {
    this.incoming = incoming;
  }

  @Override
  public int readNow(byte[] buffer, int offset, int length) {
    int bytes = coming.length;
    System.arraycopy(coming, 0, buffer, offset, bytes);
    coming = new byte[0];
    return closed ? -1 : bytes;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    throw new IllegalStateException("nobody waits");
  }

  @Override
  public void awaitRead() {}

  @Override
  public void write(byte[] bytes, int offset, int length) {
    writes++;
    sent.write(bytes, offset, length);
  }

  @Override
  public void send(Outgoing message) {}

  @Override
  public boolean finishSending() {
    return true;
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public void handshake() {}

  @Override
  public int look() {
    return NOTHING;
  }

  @Override
  public void close() {
    closed = true;
    incoming.take();
  }
}
