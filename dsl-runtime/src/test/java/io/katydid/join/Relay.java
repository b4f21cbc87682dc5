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

/** A pair between which each byte comes alone, as on the worst of networks. */
final class Relay implements AutoCloseable {

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
    Pair.begin(() -> {
      try (from;
          to) {
        for (int next = in.read(); next >= 0; next = in.read()) {
          out.write(next);
        }
      }
      return "";
    });
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
