package io.katydid.benchmarks.capacity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A real server of known capacity: so many slots, each of which takes the same time for a request.
 *
 * <p>When a request ends is computed as it arrives, and slept for until then: that a sleep takes a
 * little longer than it should delays a response, and not the slot.
 */
final class SlottedServer implements AutoCloseable {

  private static final byte[] RESPONSE =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket listener;
  private final long serviceNanos;
  private final PriorityQueue<Long> free = new PriorityQueue<>();

  private SlottedServer(ServerSocket listener, int slots, long serviceNanos) {
    this.listener = listener;
    this.serviceNanos = serviceNanos;
    for (int slot = 0; slot < slots; slot++) {
      free.add(System.nanoTime());
    }
  }

  /** Starts a server on a free port of the loopback interface. */
  static SlottedServer start(int slots, long serviceNanos) throws IOException {
    ServerSocket listener = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
    SlottedServer server = new SlottedServer(listener, slots, serviceNanos);
    Thread.ofVirtual().start(server::accept);
    return server;
  }

  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      OutputStream out = socket.getOutputStream();
      while (isThereARequest(in)) {
        sleepUntil(end());
        out.write(RESPONSE);
      }
    } catch (IOException closed) {
      return;
    }
  }

  /** Reads a request that has no body. */
  private static boolean isThereARequest(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.isEmpty()) {
      line = in.readLine();
    }
    return line != null;
  }

  /** Takes the slot that is free first. */
  private synchronized long end() {
    long end = Math.max(System.nanoTime(), free.remove()) + serviceNanos;
    free.add(end);
    return end;
  }

  private static void sleepUntil(long nanos) {
    long left = nanos - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = nanos - System.nanoTime();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
