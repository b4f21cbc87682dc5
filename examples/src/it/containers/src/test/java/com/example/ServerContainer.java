package com.example;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.testcontainers.lifecycle.Startable;

/** Has the life of a {@code GenericContainer}: a port that is known once it is started. */
final class ServerContainer implements Startable {

  private HttpServer server;

  @Override
  public void start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  String getHost() {
    return "localhost";
  }

  int getFirstMappedPort() {
    return server.getAddress().getPort();
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
