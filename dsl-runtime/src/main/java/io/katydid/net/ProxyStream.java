package io.katydid.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What is said to a proxy before it is silent: over its socket, and until a deadline. */
final class ProxyStream {

  private final Socket socket;
  private final String proxy;
  private final long due;
  private final LongSupplier nanoTime;

  /**
   * Over a connected socket.
   *
   * @param proxy its address, for messages
   */
  ProxyStream(Socket socket, String proxy, long due, LongSupplier nanoTime) {
    this.socket = socket;
    this.proxy = proxy;
    this.due = due;
    this.nanoTime = nanoTime;
  }

  void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** So many bytes and none more, as what follows is of the target. */
  byte[] read(int length) throws IOException, Failure {
    byte[] bytes = new byte[length];
    InputStream in = socket.getInputStream();
    int read = 0;
    while (read < length) {
      int more = readInTime(in, bytes, read);
      if (more < 0) {
        throw ProxyDiagnosis.ofClose(proxy);
      }
      read += more;
    }
    return bytes;
  }

  private int readInTime(InputStream in, byte[] bytes, int from) throws IOException, Failure {
    long left = TimeUnit.NANOSECONDS.toMillis(due - nanoTime.getAsLong());
    if (left <= 0) {
      throw ProxyDiagnosis.ofSilence(proxy);
    }
    try {
      socket.setSoTimeout(Math.clamp(left, 1, Integer.MAX_VALUE));
      return in.read(bytes, from, bytes.length - from);
    } catch (SocketTimeoutException e) {
      throw ProxyDiagnosis.ofSilence(proxy);
    }
  }
}
