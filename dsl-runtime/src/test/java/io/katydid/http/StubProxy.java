package io.katydid.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy of HTTP and SOCKS5 that relays to this machine, or says one thing and no more. */
final class StubProxy implements AutoCloseable {

  private static final byte[] RESET = {};

  private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private final AtomicInteger tunnels = new AtomicInteger();
  private final byte[] answer;
  private final String user;
  private final String password;
  private volatile boolean identified;

  private StubProxy(byte[] answer, String user, String password) throws IOException {
    this.answer = answer;
    this.user = user;
    this.password = password;
    Thread.ofVirtual().start(this::accept);
  }

  /** One that relays, for anybody; who says who it is must be this user. */
  static StubProxy relaying(String user, String password) throws IOException {
    return new StubProxy(new byte[0], user, password);
  }

  /** One that answers whatever it is asked with this, and closes the connection. */
  static StubProxy saying(byte[] answer) throws IOException {
    return new StubProxy(answer, "", "");
  }

  /** One that resets each connection when it is asked something. */
  static StubProxy resetting() throws IOException {
    return new StubProxy(RESET, "", "");
  }

  int port() {
    return listener.getLocalPort();
  }

  int tunnels() {
    return tunnels.get();
  }

  /** Whether who was here last said who it is. */
  boolean isIdentified() {
    return identified;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        clients.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      if (user.isEmpty()) {
        say(client);
      } else {
        relay(client);
      }
    } catch (IOException e) {
      // One of them has ended.
    }
  }

  /** Reads to the end, as a reset would take the answer along. */
  private void say(Socket client) throws IOException {
    client.getInputStream().read();
    if (answer.length == 0) {
      reset(client);
      return;
    }
    client.getOutputStream().write(answer);
    client.shutdownOutput();
    client.getInputStream().readAllBytes();
  }

  private void relay(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    int first = in.read();
    try (Socket target = first == 5 ? socks(client) : tunnel(client)) {
      tunnels.incrementAndGet();
      Thread.ofVirtual().start(() -> copy(in, target));
      target.getInputStream().transferTo(client.getOutputStream());
    }
  }

  private static void copy(InputStream from, Socket to) {
    try {
      from.transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One of them has ended.
    }
  }

  private Socket tunnel(Socket client) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) client.getInputStream().read());
    }
    String credentials =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    identified = head.indexOf("Proxy-Authorization: Basic " + credentials + "\r\n") > 0;
    String port = head.substring(head.indexOf(":") + 1, head.indexOf(" HTTP/1.1"));
    client
        .getOutputStream()
        .write("HTTP/1.1 200 Connected\r\nX: y\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
  }

  private Socket socks(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    OutputStream out = client.getOutputStream();
    identified = in.readNBytes(in.read()).length == 2;
    out.write(new byte[] {5, (byte) (identified ? 2 : 0)});
    if (identified) {
      in.read();
      String givenUser = text(in);
      String givenPassword = text(in);
      boolean isUser = givenUser.equals(user) && givenPassword.equals(password);
      out.write(new byte[] {1, (byte) (isUser ? 0 : 1)});
    }
    in.readNBytes(3);
    in.readNBytes(in.read() == 3 ? in.read() : 4);
    int port = (in.read() << 8) + in.read();
    out.write(new byte[] {5, 0, 0, 3, 1, 'x', 0, 1});
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readNBytes(in.read()), StandardCharsets.UTF_8);
  }

  /** Takes no connections any more, and resets those that there are. */
  void die() throws IOException {
    listener.close();
    for (Socket client : clients) {
      reset(client);
    }
  }

  private static void reset(Socket client) throws IOException {
    client.setSoLinger(true, 0);
    client.close();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
