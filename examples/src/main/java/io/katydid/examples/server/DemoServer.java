package io.katydid.examples.server;

import io.helidon.webserver.WebServer;
import java.net.InetAddress;
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

  private DemoServer(int port, int slots) {
    LOGGER.setLevel(Level.WARNING);
    server =
        WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(port)
            .shutdownHook(false)
            .routing(routing -> Routes.addTo(routing, counts, new Slots(slots)))
            .build()
            .start();
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
    return new DemoServer(port, UNLIMITED);
  }

  /**
   * Starts a server on a free port that works as one with so many threads does: each request holds
   * one until it is answered, also while it waits.
   *
   * @param slots at least 1
   */
  public static DemoServer startWithSlots(int slots) {
    return new DemoServer(0, slots);
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
   * Serves until the process is ended. The only option is {@code --port}, 8000 by default. System
   * properties make it a slower one: {@code demo.slots}, as {@link #startWithSlots}, and {@code
   * demo.algorithm}, which computes Fibonacci numbers unless a request names one.
   */
  public static void main(String... args) {
    if (args.length != 0 && !(args.length == 2 && args[0].equals("--port"))) {
      System.err.println("usage: DemoServer [--port 8000]");
      System.exit(2);
    }
    int port = args.length == 0 ? 8000 : Integer.parseInt(args[1]);
    DemoServer server = new DemoServer(port, Integer.getInteger("demo.slots", UNLIMITED));
    System.out.println("serving " + server.host());
  }
}
