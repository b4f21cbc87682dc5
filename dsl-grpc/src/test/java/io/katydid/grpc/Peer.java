package io.katydid.grpc;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;

/** A server, or a proxy, that does the same with each connection, and then closes it. */
final class Peer implements AutoCloseable {

  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
  private static final byte[] NO_SETTINGS = HexFormat.of().parseHex("000000040000000000");
  private static final int HEADERS = 1;

  private final ServerSocket listener;
  private final Script script;

  /** What it does. */
  @FunctionalInterface
  interface Script {

    void run(Socket client) throws IOException;
  }

  /** One without TLS. */
  Peer(Script script) throws IOException {
    this(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), script);
  }

  /** One with TLS that wants certificates of clients, and takes all. */
  Peer(SSLContext context, String protocol, Script script) throws IOException {
    this(secured(context, protocol), script);
  }

  private Peer(ServerSocket listener, Script script) {
    this.listener = listener;
    this.script = script;
    Thread.ofVirtual().start(this::accept);
  }

  private static ServerSocket secured(SSLContext context, String protocol) throws IOException {
    SSLServerSocket listener =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    SSLParameters parameters = listener.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {protocol});
    parameters.setWantClientAuth(true);
    listener.setSSLParameters(parameters);
    return listener;
  }

  String place() {
    return "127.0.0.1:" + listener.getLocalPort();
  }

  String host() {
    return (listener instanceof SSLServerSocket ? "https://" : "http://")
        + "localhost:"
        + listener.getLocalPort();
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
      script.run(client);
    } catch (IOException e) {
      // The client has ended it.
    }
  }

  /** Reads the head of a request of HTTP/1.1. */
  static void readHead(Socket client) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) client.getInputStream().read());
    }
  }

  static void say(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Begins HTTP/2, and reads until a request has come. */
  static void readCall(Socket client) throws IOException {
    client.getInputStream().readNBytes(PREFACE.length());
    client.getOutputStream().write(NO_SETTINGS);
    readNextCall(client);
  }

  /** Reads until another request has come. */
  static void readNextCall(Socket client) throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    int type;
    do {
      int length = (in.readUnsignedShort() << 8) | in.readUnsignedByte();
      type = in.readUnsignedByte();
      in.readFully(new byte[1 + 4 + length]);
    } while (type != HEADERS);
  }

  /** Reads until the client has ended the connection. */
  static void readAll(Socket client) throws IOException {
    client.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  /** Ends the connection by an error. */
  static void reset(Socket client) throws IOException {
    client.setSoLinger(true, 0);
    client.close();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
