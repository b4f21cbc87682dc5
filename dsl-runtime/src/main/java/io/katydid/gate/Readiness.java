package io.katydid.gate;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/** Asks a server on this machine whether it is ready for load. */
final class Readiness {

  private static final int LONGEST_ANSWER_MILLIS = 2000;

  /** Servers for development listen on one of them, and not always on the same. */
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "[::1]");

  private final int port;
  private final String path;
  private String host = "";
  private String reason = "";

  /**
   * That of the server on a port.
   *
   * @param path what it is asked for; empty to connect to it only
   */
  Readiness(int port, String path) {
    this.port = port;
    this.path = path;
  }

  /** Whether it is ready now. */
  boolean isReached() {
    for (String address : LOOPBACK) {
      try {
        String answer = path.isEmpty() ? connect(address) : get(address);
        if (answer.isEmpty()) {
          host = url(address);
          return true;
        }
        reason = answer;
        return false;
      } catch (IOException e) {
        reason = e.getMessage() == null ? e.toString() : e.getMessage();
      }
    }
    return false;
  }

  /** Its base address, once it is ready. */
  String host() {
    return host;
  }

  /** What was asked, and why it was not ready when it was asked last. */
  String missed() {
    return (path.isEmpty() ? "port " + port : "GET " + url(LOOPBACK.getFirst()) + path)
        + ": "
        + reason;
  }

  private String url(String address) {
    return "http://" + address + ":" + port;
  }

  private String connect(String address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), LONGEST_ANSWER_MILLIS);
    }
    return "";
  }

  /** Nothing, or the status that is none of a server that is ready. */
  private String get(String address) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(url(address) + path).toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(LONGEST_ANSWER_MILLIS);
    connection.setReadTimeout(LONGEST_ANSWER_MILLIS);
    connection.setInstanceFollowRedirects(false);
    try {
      int status = connection.getResponseCode();
      return status >= 200 && status < 400 ? "" : "HTTP " + status;
    } finally {
      connection.disconnect();
    }
  }
}
