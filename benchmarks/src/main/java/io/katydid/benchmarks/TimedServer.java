package io.katydid.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A real server on the loopback interface that answers each request when it is set to, and
 * remembers what it did.
 */
public final class TimedServer implements AutoCloseable {

  /** Says when requests are answered. Asked by many threads at once. */
  @FunctionalInterface
  public interface Timing {

    /**
     * When a request is to be answered, by {@link System#nanoTime}.
     *
     * @param arrived when it had arrived, by the same
     */
    long end(long arrived);
  }

  /**
   * A request that was answered.
   *
   * @param arrived when its last byte had arrived, by {@link System#nanoTime}
   * @param nanos how long after that its response was sent
   */
  public record Answered(long arrived, long nanos) {}

  private static final byte[] RESPONSE =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket listener;
  private final Timing timing;
  private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();

  private TimedServer(ServerSocket listener, Timing timing) {
    this.listener = listener;
    this.timing = timing;
  }

  /** Starts a server on a free port. */
  public static TimedServer start(Timing timing) throws IOException {
    ServerSocket listener = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
    TimedServer server = new TimedServer(listener, timing);
    Thread.ofVirtual().start(server::accept);
    return server;
  }

  /** Its base address. */
  public String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  /** What was answered so far, in the order of the answers. */
  public List<Answered> answered() {
    return List.copyOf(answered);
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
        long arrived = System.nanoTime();
        sleepUntil(timing.end(arrived));
        out.write(RESPONSE);
        answered.add(new Answered(arrived, System.nanoTime() - arrived));
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
