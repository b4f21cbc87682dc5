package io.katydid.grpc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A proxy of HTTP that opens tunnels to this machine, and remembers the heads of what asks. */
final class RelayingProxy implements AutoCloseable {

  final Queue<String> heads = new ConcurrentLinkedQueue<>();
  private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

  private final String refusal;

  RelayingProxy() throws IOException {
    this("");
  }

  /**
   * One that refuses.
   *
   * @param refusal its status; empty if it does not
   */
  RelayingProxy(String refusal) throws IOException {
    this.refusal = refusal;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      heads.add(head);
      if (!refusal.isEmpty()) {
        say("HTTP/1.1 " + refusal + "\r\nContent-Length: 0\r\n\r\n", client);
        return;
      }
      String[] place = head.split("[ :]", 4);
      try (Socket target =
          new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(place[2].strip()))) {
        say("HTTP/1.1 200 Go\r\n\r\n", client);
        Thread back = Thread.ofVirtual().start(() -> relay(target, client));
        relay(client, target);
        back.join();
      }
    } catch (IOException | InterruptedException e) {
      // One of both has ended.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static void say(String text, Socket client) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void relay(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One of both has ended.
    }
  }

  /** The value of a header of the first that asked. */
  String header(String name) {
    List<String> lines = new BufferedReader(new StringReader(heads.element())).lines().toList();
    return lines.stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
