package io.katydid.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The start of the server of a version.
 *
 * @param version whose server it is
 * @param commands what starts it, and how it is known to be ready
 * @param output what it prints
 * @param waiting for it
 */
record ServerStart(
    Version version, GateCommands commands, OutputLog output, StoppableWait waiting) {

  /**
   * Starts it on a free port, and waits until it is ready.
   *
   * @throws IllegalStateException if it ends, or is not ready in time; with its last lines
   */
  RunningServer start() {
    int port = freePort();
    Process process =
        Shell.start(
            commands.startOn(port),
            version.folder(),
            Map.of("PORT", Integer.toString(port)),
            output);
    try {
      String host = awaitReady(process, new Readiness(port, commands.readyPath()));
      return new RunningServer(version.name(), process, output, host, waiting::isStopped);
    } catch (RuntimeException e) {
      new ProcessTree(process).end();
      throw e;
    }
  }

  private String awaitReady(Process process, Readiness readiness) {
    CompletableFuture<Boolean> late =
        new CompletableFuture<Boolean>()
            .completeOnTimeout(true, commands.longestStart().toNanos(), TimeUnit.NANOSECONDS);
    while (!readiness.isReached()) {
      if (waiting.endsSoon(process)) {
        throw notReady("ended with exit code " + process.exitValue());
      }
      if (late.isDone()) {
        throw notReady(
            String.format(
                Locale.ROOT,
                "was not ready after %ds: %s",
                commands.longestStart().toSeconds(),
                readiness.missed()));
      }
    }
    return readiness.host();
  }

  private IllegalStateException notReady(String what) {
    return new IllegalStateException(
        "the server of %s %s; it was started by: %s%n%s"
            .formatted(version, what, commands.start(), output.end()));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no free port", e);
    }
  }
}
