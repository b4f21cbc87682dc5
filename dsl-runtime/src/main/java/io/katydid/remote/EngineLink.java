package io.katydid.remote;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The way to an engine in another JVM, whoever started that. Commands are sent from any thread;
 * events are received by one.
 */
public interface EngineLink extends AutoCloseable {

  /**
   * Where the engine is, such as {@code host-b, pid 77}, as far as that is known before it is
   * ready; empty for a JVM of this machine.
   */
  default String place() {
    return "";
  }

  /**
   * Sends a command, after those before it.
   *
   * @throws IOException if the engine cannot be reached any more
   */
  void send(EngineCommand command) throws IOException;

  /** Waits for the next event; not to be called after the {@linkplain EngineEvent#isLast last}. */
  EngineEvent receive();

  /**
   * Sends no more commands, and waits for the end of the engine; not for long, or it is killed.
   *
   * @param cause as in {@link EngineEvent.Disconnected}; empty if it ended by itself
   */
  Ended end(String cause);

  /** Ends the engine at once; what it reported before can still be received. */
  void kill();

  /** Kills it if it does not end by itself in this time. */
  default void killAfter(int seconds) {
    CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(this::kill);
  }

  /** Kills it if it has not ended, and waits for that. */
  @Override
  void close();

  /**
   * Begins to give all events to this consumer, which does not wait for anything, on one thread. To
   * be called before the engine is commanded to start.
   *
   * @param thread its name, if it is not one that the link has already
   */
  default void listen(String thread, Consumer<EngineEvent> events) {
    Thread.ofPlatform().daemon().name(thread).start(() -> hear(events));
  }

  /** Gives all events to this consumer, and returns after the last: that is given in any case. */
  default void hear(Consumer<EngineEvent> events) {
    boolean unused = hear(() -> Optional.of(receive()), events);
  }

  /**
   * Gives events to this consumer as long as there are more; returns whether one was the last. If
   * something fails, one is given that says so, and is the last.
   */
  static boolean hear(Supplier<Optional<EngineEvent>> more, Consumer<EngineEvent> events) {
    try {
      for (Optional<EngineEvent> next = more.get(); next.isPresent(); ) {
        EngineEvent event = next.get();
        events.accept(event);
        if (event.isLast()) {
          return true;
        }
        next = more.get();
      }
      return false;
    } catch (RuntimeException | Error e) {
      events.accept(EngineEvent.Disconnected.by(e));
      return true;
    }
  }

  /**
   * How an engine ended.
   *
   * @param how in words that go on with "it ended", such as {@code with exit code 3}
   * @param output what it printed last, in words, as far as that is known
   * @param bySharedSignal whether a signal ended it that we may have been sent, too, as by Ctrl-C
   */
  record Ended(String how, String output, boolean bySharedSignal) {

    /** One that printed these lines last. */
    public static Ended of(String how, List<String> lastLines, boolean bySharedSignal) {
      return new Ended(
          how,
          lastLines.isEmpty()
              ? "it printed nothing"
              : "its last output:\n" + String.join("\n", lastLines),
          bySharedSignal);
    }
  }
}
