package io.katydid.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** What a browser, or another program of this machine, sends to a page, byte by byte. */
final class PageClient {

  private final URI page;

  PageClient(String address) {
    this.page = URI.create(address);
  }

  int port() {
    return page.getPort();
  }

  /** The path of what is below the token. */
  String path(String below) {
    return page.getPath() + below;
  }

  /** The whole response to a request for what is below the token. */
  String get(String below, String... headers) throws IOException {
    return send("GET", path(below), "", headers);
  }

  /** The same for a form. */
  String post(String below, String form, String... headers) throws IOException {
    return send("POST", path(below), form, headers);
  }

  /** The whole response; a host is added unless there is one. */
  String send(String method, String path, String form, String... headers) throws IOException {
    try (Socket socket = request(method, path, form, headers)) {
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private Socket request(String method, String path, String form, String... headers)
      throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    String all = String.join("\r\n", headers);
    String host = all.contains("Host:") ? "" : "Host: 127.0.0.1:" + port() + "\r\n";
    String request =
        String.format(
            Locale.ROOT,
            "%s %s HTTP/1.1\r\n%sConnection: close\r\nContent-Length: %d\r\n%s\r\n%s",
            method,
            path,
            host,
            form.length(),
            all.isEmpty() ? "" : all + "\r\n",
            form);
    socket.getOutputStream().write(request.getBytes(UTF_8));
    return socket;
  }

  /** A reader of events. */
  Events events() throws IOException {
    return new Events(request("GET", path("events"), ""));
  }

  /** The lines of events that come, one after the other. */
  static final class Events implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader lines;

    private Events(Socket socket) throws IOException {
      this.socket = socket;
      this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    /** The next line that begins so, without that. */
    String next(String begin) throws IOException {
      String line = lines.readLine();
      while (line != null && !line.startsWith(begin)) {
        line = lines.readLine();
      }
      return line == null ? "the end" : line.substring(begin.length());
    }

    /** The name of the next event. */
    String name() throws IOException {
      return next("event: ");
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
