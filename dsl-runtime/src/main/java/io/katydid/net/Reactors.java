package io.katydid.net;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The reactors of a run, one for each carrier. All connections of a user are with one of them, so
 * that its threads tend to stay on one carrier. Thread-safe.
 */
final class Reactors {

  private final List<Reactor> reactors;

  /**
   * Reactors that run until they are closed.
   *
   * @param count how many
   * @param clock as of {@link Reactor}, like the others
   */
  Reactors(int count, LongSupplier clock, LongConsumer delays, Consumer<Thread> waker) {
    this.reactors = Stream.generate(() -> new Reactor(clock, delays, waker)).limit(count).toList();
    new ReactorGuard(reactors, clock).start();
  }

  /** That of a user. */
  Reactor of(int user) {
    return reactors.get(Math.floorMod(user, reactors.size()));
  }

  void close() {
    reactors.forEach(Reactor::close);
  }
}
