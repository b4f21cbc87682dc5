package io.katydid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A server on a real socket that a test scripts byte by byte, faults included. It remembers every
 * request that it received whole.
 */
public final class StubServer implements AutoCloseable {

  private final ServerSocket listener;
  private final Script script;
  private final Queue<Received> requests = new ConcurrentLinkedQueue<>();
  private final Map<Socket, Boolean> sockets = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();

  private StubServer(Script script, InetAddress address) {
    this.script = script;
    try {
      this.listener = new ServerSocket(0, 1000, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** A server that answers as scripted. */
  public static StubServer scripted(Script script) {
    return new StubServer(script, InetAddress.getLoopbackAddress());
  }

  /** The same, on every address of this machine. */
  public static StubServer everywhere(Script script) {
    return new StubServer(script, new InetSocketAddress(0).getAddress());
  }

  /** A server that answers every request with these bytes; a HEAD request with the head alone. */
  public static StubServer answering(String response) {
    String head = response.substring(0, response.indexOf("\r\n\r\n") + 4);
    return scripted(
        (request, exchange) -> exchange.write(request.method().equals("HEAD") ? head : response));
  }

  /** A response of status 200 with this body. */
  public static String ok(String body) {
    return response("200 OK", body);
  }

  /** A response with this status line, these headers and this body. */
  public static String response(String status, String body, String... headers) {
    StringBuilder text = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return text.append("Content-Length: ")
        .append(length)
        .append("\r\n\r\n")
        .append(body)
        .toString();
  }

  public String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  public int port() {
    return listener.getLocalPort();
  }

  public List<Received> requests() {
    return List.copyOf(requests);
  }

  /** Returns when those that it has received are enough. */
  public void await(Predicate<List<Received>> enough) throws InterruptedException {
    synchronized (requests) {
      while (!enough.test(requests())) {
        requests.wait();
      }
    }
  }

  private void received(Received request) {
    synchronized (requests) {
      requests.add(request);
      requests.notifyAll();
    }
  }

  public int connections() {
    return connections.get();
  }

  /** Returns when every connection has ended. */
  public void awaitNoConnections() {
    while (!sockets.isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        sockets.put(socket, true);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      Exchange exchange = new Exchange(socket);
      for (Received request = read(in); request != null; request = read(in)) {
        received(request);
        script.answer(request, exchange);
      }
    } catch (IOException e) {
      // The client, or the script, has closed the connection.
    } finally {
      sockets.remove(socket);
    }
  }

  private static @Nullable Received read(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      return null;
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
      int colon = header.indexOf(':');
      headers
          .computeIfAbsent(header.substring(0, colon), name -> new ArrayList<>())
          .add(header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", List.of("0")).getFirst());
    char[] body = new char[length];
    for (int read = 0; read < length; ) {
      read += in.read(body, read, length - read);
    }
    String[] words = line.split(" ", -1);
    return new Received(words[0], words[1], headers, new String(body));
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : sockets.keySet()) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the server does when it has received a request. */
  @FunctionalInterface
  public interface Script {
    void answer(Received request, Exchange exchange) throws IOException;
  }

  /** A request as it was received; the body in ISO-8859-1. */
  public record Received(
      String method, String path, Map<String, List<String>> headers, String body) {

    public String header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
  }

  /** The connection that a request came on. */
  public record Exchange(Socket socket) {

    public void write(String text) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    /** Closes the connection; the client sees the end of the stream. */
    public void close() throws IOException {
      socket.close();
    }

    /** Breaks the connection; the client sees a reset. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }
}
