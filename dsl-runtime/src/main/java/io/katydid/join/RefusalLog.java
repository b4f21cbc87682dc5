package io.katydid.join;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What is printed of those who were refused: not without end, whoever knocks. Thread-safe. */
final class RefusalLog {

  private static final int PRINTED = 20;

  private final Consumer<String> console;
  private final AtomicInteger count = new AtomicInteger();

  RefusalLog(Consumer<String> console) {
    this.console = console;
  }

  /** One more. */
  void add(String who, String reason) {
    int number = count.incrementAndGet();
    if (number <= PRINTED) {
      console.accept("refused a connection of %s: %s".formatted(who, reason));
    }
    if (number == PRINTED) {
      console.accept("further connections that are refused are not printed");
    }
  }
}
