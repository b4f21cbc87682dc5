package io.katydid.run;

import io.katydid.api.Durations;
import io.katydid.text.Figures;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether arrivals begin at the rate at which they are due, within 0.5 % over any ten seconds: an
 * arrival is missing if it has not begun when it is late by as much of ten seconds. Looked at every
 * second, by the thread that coordinates the run.
 */
final class DeliveredRate {

  private static final long SECOND = 1_000_000_000L;
  private static final int WINDOW = 10;
  private static final double TOLERANCE = 0.005;
  private static final long MOST_LATENESS = Math.round(WINDOW * TOLERANCE * SECOND);

  private final OwnArrivals arrivals;
  private final LongSupplier begun;
  private final long start;
  private final Deque<Look> looks = new ArrayDeque<>();
  private long due;
  private long nextLook;
  private @Nullable Shortfall worst;

  /**
   * That of arrivals.
   *
   * @param arrivals which are not used for anything else
   * @param begun how many of them have begun
   */
  DeliveredRate(OwnArrivals arrivals, LongSupplier begun) {
    this.arrivals = arrivals;
    this.begun = begun;
    this.start = arrivals.start();
    this.nextLook = start;
  }

  /** How many were due by some time, and how many of them had not begun. */
  private record Look(long nanos, long due, long missing) {}

  /** What is missing of the arrivals of a time that ended so long after the start. */
  private record Shortfall(long missing, long due, long nanos, long endNanos) {

    double part() {
      return (double) missing / due;
    }

    String text() {
      return String.format(
          Locale.ROOT,
          "the rate fell short by %.1f%%: of %s due within %s, %s had not begun %s after the start",
          100 * part(),
          Figures.count(due, "arrival"),
          seconds(nanos),
          Figures.count(missing),
          seconds(endNanos));
    }

    private static String seconds(long nanos) {
      return Durations.format(Duration.ofSeconds(Math.round(nanos / 1e9)));
    }
  }

  /** Looks, if it is time to. */
  void tick(long now) {
    if (now >= nextLook) {
      nextLook += SECOND * (1 + (now - nextLook) / SECOND);
      look(now);
    }
  }

  /** Changes what is to arrive. */
  void change(Consumer<OwnArrivals> change) {
    change.accept(arrivals);
  }

  /** Looks at the time that ends now. */
  void look(long now) {
    while (arrivals.take(now - MOST_LATENESS) != OwnArrivals.NONE) {
      due++;
    }
    looks.add(new Look(now, due, Math.max(0, due - begun.getAsLong())));
    if (looks.size() > WINDOW) {
      compare();
      looks.remove();
    }
  }

  /** How many are due in a time depends by one on when it begins. */
  private void compare() {
    Look first = looks.getFirst();
    Look last = looks.getLast();
    Shortfall shortfall =
        new Shortfall(
            last.missing - first.missing,
            last.due - first.due,
            last.nanos - first.nanos,
            last.nanos - start);
    if (shortfall.missing > 1 && shortfall.part() > (worst == null ? TOLERANCE : worst.part())) {
      worst = shortfall;
    }
  }

  /** By how much the rate fell short where it did so most; empty if it was within the tolerance. */
  Optional<String> shortfall() {
    return Optional.ofNullable(worst).map(Shortfall::text);
  }
}
