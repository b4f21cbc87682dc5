package io.katydid.join;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A pair between which all comes in small pieces, as on the worst of networks. */
final class Relay implements AutoCloseable {

  /** No part of a record is a multiple of it. */
  private static final int PIECE = 7;

  private final Socket toWorker;
  private final Socket toController;
  private final Pair pair;

  private Relay(Socket toWorker, Socket toController, Pair pair) {
    this.toWorker = toWorker;
    this.toController = toController;
    this.pair = pair;
  }

  static Relay open() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket relay = new ServerSocket(0, 1, here);
        ServerSocketChannel server = Pair.server().getChannel()) {
      SocketChannel worker = SocketChannel.open(new InetSocketAddress(here, relay.getLocalPort()));
      Socket toWorker = relay.accept();
      Socket toController = new Socket(here, server.socket().getLocalPort());
      Pair pair = new Pair(new ChannelSocket(worker), new ChannelSocket(server.accept()));
      Relay opened = new Relay(toWorker, toController, pair);
      forward(toWorker, toController);
      forward(toController, toWorker);
      return opened;
    }
  }

  private static void forward(Socket from, Socket to) throws IOException {
    to.setTcpNoDelay(true);
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    Thread.ofPlatform().daemon().start(() -> forward(in, out));
  }

  private static void forward(InputStream in, OutputStream out) {
    byte[] piece = new byte[PIECE];
    try (in;
        out) {
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        out.write(piece, 0, length);
      }
    } catch (IOException left) {
      // One of the two has closed its side.
      return;
    }
  }

  Pair pair() {
    return pair;
  }

  @Override
  public void close() throws IOException {
    pair.close();
    toWorker.close();
    toController.close();
  }
}
