package io.katydid.run;

import io.katydid.http.HttpClients;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Runs user code that is no part of a load, on a virtual thread as that of a user, while the
 * calling thread has its requests expire.
 */
final class OutsideLoad {

  private OutsideLoad() {}

  /** The code. */
  @FunctionalInterface
  interface Code {
    void run() throws Throwable;
  }

  /**
   * Runs it to its end, and returns what it has thrown, if anything.
   *
   * @param thread the name of its thread
   * @param clients by which it makes requests
   * @param isCutOff whether it is to end now, asked now and then
   * @throws InterruptedException if the calling thread is interrupted; the code was interrupted
   *     then
   * @throws TimeoutException if it was cut off; the code was interrupted then
   */
  static Optional<Throwable> run(
      String thread, HttpClients clients, Clock clock, BooleanSupplier isCutOff, Code code)
      throws InterruptedException, TimeoutException {
    CompletableFuture<Optional<Throwable>> thrown = new CompletableFuture<>();
    Thread running = Thread.ofVirtual().name(thread).start(() -> thrown.complete(thrownBy(code)));
    while (true) {
      try {
        return thrown.get(Housekeeping.INTERVAL, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        clients.expireOverdue(clock.nanoTime());
        if (isCutOff.getAsBoolean()) {
          running.interrupt();
          throw e;
        }
      } catch (InterruptedException e) {
        running.interrupt();
        throw e;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Optional<Throwable> thrownBy(Code code) {
    try {
      code.run();
      return Optional.empty();
    } catch (Throwable e) {
      return Optional.of(e);
    }
  }
}
