package com.example;

import com.sun.net.httpserver.HttpServer;
import io.katydid.api.AfterRun;
import io.katydid.api.BeforeRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Brings its own server, so that the build needs no other. */
@User(host = "http://localhost")
@WaitTime("10ms")
class Guest {

  private static HttpServer server;

  @BeforeRun
  static void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterRun
  static void close() {
    server.stop(0);
  }

  @Task
  void isGreeted(Http http) {
    http.request("GET", "http://localhost:" + server.getAddress().getPort() + "/")
        .name("GET /")
        .send();
  }
}
