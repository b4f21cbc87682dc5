package io.katydid.join;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Two ends of one connection over the loopback interface. */
record Pair(Socket worker, Socket controller) implements AutoCloseable {

  static Pair open() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Socket worker = new Socket(server.getInetAddress(), server.getLocalPort());
      return new Pair(worker, server.accept());
    }
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
