package io.katydid.net;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The turn of a user who waits in line for a connection: given by another user, or refused by who
 * watches the time. Thread-safe.
 *
 * @param <T> what comes with a turn
 */
public final class Turn<T> {

  private final CompletableFuture<Optional<T>> given = new CompletableFuture<>();

  /**
   * Gives the user its turn.
   *
   * @param what comes with it; may be nothing
   * @return false if the user waits no more, and this is still the caller's
   */
  public boolean give(@Nullable T what) {
    return given.complete(Optional.ofNullable(what));
  }

  /** Ends the wait without a turn. */
  public void refuse(Failure why) {
    given.completeExceptionally(why);
  }

  /**
   * Waits for the turn.
   *
   * @param what is waited for, for the message
   * @param unused takes what was given to a user who was interrupted at the same time
   * @return what came with the turn; null: nothing
   * @throws Failure if the turn is refused, or the thread is interrupted
   */
  public @Nullable T await(String what, Consumer<Optional<T>> unused) throws Failure {
    try {
      return given.get().orElse(null);
    } catch (ExecutionException e) {
      throw (Failure) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (!given.cancel(false) && !given.isCompletedExceptionally()) {
        unused.accept(given.join());
      }
      throw new Failure(Failure.INTERRUPTED, "while it waited for " + what);
    }
  }
}
