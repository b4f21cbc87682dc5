package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A virtual thread that waits for a socket. */
final class WaitingThread {

  /** What it does. */
  interface Wait {
    void await() throws IOException;
  }

  final CompletableFuture<Void> ended = new CompletableFuture<>();
  final Thread thread;

  private WaitingThread(Wait wait) {
    thread = Thread.ofVirtual().unstarted(() -> run(wait));
  }

  /** Starts one; returns when it waits. */
  static WaitingThread begin(Wait wait) {
    WaitingThread waiting = new WaitingThread(wait);
    waiting.thread.start();
    waiting.awaitWait();
    return waiting;
  }

  private void run(Wait wait) {
    try {
      wait.await();
      ended.complete(null);
    } catch (IOException | RuntimeException | Error e) {
      ended.completeExceptionally(e);
    }
  }

  /** Returns when it waits, or has ended. */
  void awaitWait() {
    while (thread.getState() != Thread.State.WAITING && !ended.isDone()) {
      Thread.onSpinWait();
    }
  }

  /** Returns when it has ended, which it does well. */
  void end() throws Exception {
    ended.get();
  }

  void assertFails(String message) {
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(ended::get)
        .havingCause()
        .isInstanceOf(SocketException.class)
        .withMessage(message);
  }
}
