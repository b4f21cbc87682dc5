package io.katydid.http1;

import io.katydid.net.Outgoing;
import io.katydid.net.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A transport between two streams, without a socket. It sends what is written, and no more. */
record StreamTransport(InputStream in, OutputStream out) implements Transport {

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return in.read(buffer, offset, length);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void send(Outgoing message) {
    throw new UnsupportedOperationException();
  }

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
  public void close() {}
}
