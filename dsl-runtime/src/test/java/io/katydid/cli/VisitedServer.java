package io.katydid.cli;

import com.sun.net.httpserver.HttpServer;
import io.katydid.cli.shop.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A server that answers with a status alone, for runs of {@link Visitor}. */
final class VisitedServer implements AutoCloseable {

  /** Counted down by the first request. */
  final CountDownLatch requested = new CountDownLatch(1);

  volatile int status = 200;

  private final HttpServer server = start();

  private HttpServer start() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext(
          "/",
          exchange -> {
            requested.countDown();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
          });
      started.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String host() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The arguments for half a second of load on it, with these options. */
  String[] load(String... options) {
    return Stream.concat(
            Stream.of(
                "run",
                Visitor.class.getName(),
                "--host",
                host(),
                "--run-time",
                "500ms",
                "--no-fork"),
            Stream.of(options))
        .toArray(String[]::new);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
