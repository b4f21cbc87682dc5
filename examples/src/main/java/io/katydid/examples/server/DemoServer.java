package io.katydid.examples.server;

import io.helidon.webserver.WebServer;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An HTTP server to aim at, in this process, on the loopback interface only.
 *
 * <table>
 * <caption>What it serves, all of it JSON</caption>
 * <tr><th>route</th><th>answer</th></tr>
 * <tr><td>{@code GET /}</td><td>{@code {"msg":"ok"}}</td></tr>
 * <tr><td>{@code POST /items/}</td><td>the item, if it has a name and a price, else 422</td></tr>
 * <tr><td>{@code GET /fib/{n}}</td><td>a Fibonacci number, computed by {@code ?algorithm=recursive} or {@code iterative}</td></tr>
 * <tr><td>{@code GET /delay/{seconds}}</td><td>after that time, at most 10 s</td></tr>
 * <tr><td>{@code POST /login}, {@code GET /me}</td><td>a bearer token for a name, and the name for the token, else 401</td></tr>
 * <tr><td>{@code GET}, {@code POST /books}, {@code GET}, {@code PATCH /books/{id}}</td><td>10,000 books to list, add to, read and change</td></tr>
 * <tr><td>{@code GET /books/{id}/offers}</td><td>after 50 ms</td></tr>
 * <tr><td>{@code POST /v1/chat/completions}</td><td>a stream of events, as a language model sends them, with gaps of a known distribution</td></tr>
 * <tr><td>{@code /chat?room=..}</td><td>a WebSocket: each text goes to all of the room</td></tr>
 * <tr><td>{@code GET /health}</td><td>{@code {"status":"up"}}</td></tr>
 * <tr><td>{@code GET /stats}</td><td>how often each route was requested; itself not counted</td></tr>
 * </table>
 *
 * <p>Thread-safe.
 */
public final class DemoServer implements AutoCloseable {

  /** Held, because a logger that nothing refers to forgets its level. */
  private static final Logger LOGGER = Logger.getLogger("io.helidon");

  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final RouteCounts counts = new RouteCounts();
  private final WebServer server;

  private DemoServer(int port, int slots, Slowness slowness) {
    LOGGER.setLevel(Level.WARNING);
    Routes routes = new Routes(counts, new Slots(slots), slowness);
    server =
        WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(port)
            // Or else an event waits for the client to acknowledge the one before it, for 40 ms.
            .connectionOptions(socket -> socket.tcpNoDelay(true))
            .shutdownHook(false)
            .routing(routes::addTo)
            .addRouting(new ChatRooms(counts).routing())
            .build()
            .start();
    try {
      slowness.requireAmong(counts.toMap().keySet());
    } catch (IllegalArgumentException e) {
      close();
      throw e;
    }
  }

  /** Starts a server on a free port. */
  public static DemoServer start() {
    return start(0);
  }

  /**
   * Starts a server on this port.
   *
   * @param port from 1 to 65535; 0 for a free one
   */
  public static DemoServer start(int port) {
    return new DemoServer(port, UNLIMITED, Slowness.NONE);
  }

  /**
   * Starts a server on a free port that works as one with so many threads does: each request holds
   * one until it is answered, also while it waits.
   *
   * @param slots at least 1
   */
  public static DemoServer startWithSlots(int slots) {
    return new DemoServer(0, slots, Slowness.NONE);
  }

  /**
   * Starts a server on a free port, of which some routes are slower than they need be.
   *
   * @param slower a route and how many times as long it takes, each as {@code GET /=1.10}
   * @throws IllegalArgumentException if there is no such route
   */
  public static DemoServer startSlower(String... slower) {
    return new DemoServer(0, UNLIMITED, slowness(List.of(slower)));
  }

  private static Slowness slowness(List<String> slower) {
    Slowness slowness = Slowness.NONE;
    for (String each : slower) {
      slowness = slowness.with(each);
    }
    return slowness;
  }

  /** The base address, to be given to a run as its host: {@code http://localhost:8000}. */
  public String host() {
    return "http://localhost:" + server.port();
  }

  /** How often each route was requested, by names such as {@code GET /fib/{n}}. */
  public Map<String, Long> counts() {
    return counts.toMap();
  }

  /** Stops the server and closes its connections. */
  @Override
  public void close() {
    server.stop();
  }

  /**
   * Serves until the process is ended. Options are {@code --port}, 8000 by default, and {@code
   * --slow 'GET /=1.10'}, for a route that takes so many times as long; repeatable. System
   * properties make it a slower one, too: {@code demo.slots}, as {@link #startWithSlots}, and
   * {@code demo.algorithm}, which computes Fibonacci numbers unless a request names one.
   */
  public static void main(String... args) {
    try {
      System.out.println("serving " + serve(args).host());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println("usage: DemoServer [--port 8000] [--slow 'GET /=1.10']...");
      System.exit(2);
    }
  }

  private static DemoServer serve(String... args) {
    int port = 8000;
    List<String> slower = new ArrayList<>();
    for (int i = 0; i < args.length; i += 2) {
      String value = i + 1 < args.length ? args[i + 1] : "";
      switch (args[i]) {
        case "--port" -> port = Integer.parseInt(value);
        case "--slow" -> slower.add(value);
        default -> throw new IllegalArgumentException("there is no option " + args[i]);
      }
    }
    return new DemoServer(port, Integer.getInteger("demo.slots", UNLIMITED), slowness(slower));
  }
}
