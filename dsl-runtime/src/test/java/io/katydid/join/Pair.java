package io.katydid.join;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Two ends of one connection over the loopback interface. */
record Pair(ChannelSocket worker, ChannelSocket controller) implements AutoCloseable {

  static Pair open() throws IOException {
    try (ServerSocketChannel server = server().getChannel()) {
      SocketChannel worker = SocketChannel.open(server.getLocalAddress());
      return new Pair(new ChannelSocket(worker), new ChannelSocket(server.accept()));
    }
  }

  /** A port that a controller may have. */
  static ServerSocket server() throws IOException {
    return server(0);
  }

  static ServerSocket server(int port) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    return server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50).socket();
  }

  /** Begins something on a thread of its own. */
  static <T> FutureTask<T> begin(Callable<T> task) {
    FutureTask<T> begun = new FutureTask<>(task);
    Thread.ofVirtual().start(begun);
    return begun;
  }

  /** Has both sides secure the connection, and gives what each has. */
  Secured secure(Credentials worker, Credentials controller) throws Exception {
    FutureTask<Records> other = begin(() -> controller.asController(this.controller));
    Records own = worker.asWorker(this.worker, "localhost");
    return new Secured(own, other.get());
  }

  /** Why the future failed. */
  static Throwable failure(FutureTask<?> task) throws InterruptedException {
    try {
      throw new AssertionError("it did not fail, but gave " + task.get());
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    worker.close();
    controller.close();
  }

  record Secured(Records worker, Records controller) {}
}
