package io.katydid.examples.variants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A server that runs in a process of its own, until {@link #close}, or at the latest until this
 * virtual machine ends.
 *
 * <p>Thread-safe.
 */
public final class ServerProcess implements AutoCloseable {

  private static final int READY_ATTEMPTS = 600;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
  private static final long END_SECONDS = 10;

  private final ServerCommand command;
  private final Process process;

  private ServerProcess(ServerCommand command, Process process) {
    this.command = command;
    this.process = process;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
  }

  static ServerProcess start(ServerCommand command) {
    ServerProcess server = new ServerProcess(command, launch(command));
    try {
      server.awaitReady();
      return server;
    } catch (IllegalStateException e) {
      server.close();
      throw e;
    }
  }

  /** The base address, to be given to a run as its host. */
  public String host() {
    return command.host();
  }

  /** Whether it has not ended. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends the server, and waits until it has ended. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Process launch(ServerCommand command) {
    try {
      return new ProcessBuilder(command.line())
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
      for (int attempt = 0; attempt < READY_ATTEMPTS && process.isAlive(); attempt++) {
        if (isReady(client)) {
          return;
        }
        Thread.sleep(BETWEEN_ATTEMPTS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String what = process.isAlive() ? "is not ready" : "ended with status " + process.exitValue();
    throw new IllegalStateException(what + ": " + String.join(" ", command.line()));
  }

  private boolean isReady(HttpClient client) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(command.ready()).timeout(LONGEST_ANSWER).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
