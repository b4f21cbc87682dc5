package io.katydid.otlp;

import io.katydid.live.RunControls;
import io.katydid.live.RunObserver;
import io.katydid.live.RunSoFar;
import io.katydid.report.Cell;
import io.katydid.report.RunReport;
import io.katydid.runfile.RunHeader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends what a run has measured to a collector, once a second, and at its end. What a push does not
 * bring, the next one does. A collector that does not take it is asked again after a pause, which
 * becomes longer.
 */
public final class OtlpObserver implements RunObserver {

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** At the end, which a run waits for: of each of two pushes, and of the pause between them. */
  private static final Duration LAST_PUSH = Duration.ofSeconds(4);

  private static final Duration LAST_PAUSE = Duration.ofSeconds(2);

  private final OtlpSettings settings;
  private final Collector collector;
  private final Consumer<String> warnings;
  private Instant start = Instant.EPOCH;
  private List<String> server = List.of();
  private @Nullable Reading last;
  private @Nullable Reading accepted;
  private Duration pause = SHORTEST_PAUSE;
  private long notBeforeNanos;
  private boolean hasWarned;
  private boolean isOver;
  private long rejected;

  private OtlpObserver(OtlpSettings settings, Consumer<String> warnings) {
    this.settings = settings;
    this.collector = new Collector(settings);
    this.warnings = warnings;
  }

  /**
   * One for this endpoint and the environment; nothing, if {@code OTEL_SDK_DISABLED} is {@code
   * true}, which is a warning.
   *
   * @param endpoint the address of a collector; empty for that of the environment
   * @param warnings is given a line about what is not delivered
   * @throws IllegalArgumentException if the endpoint or a variable is not understood
   */
  public static Optional<OtlpObserver> of(
      String endpoint, Function<String, @Nullable String> environment, Consumer<String> warnings) {
    if (OtlpSettings.isDisabled(environment)) {
      warnings.accept("No metrics are sent, as OTEL_SDK_DISABLED is true");
      return Optional.empty();
    }
    String instance = UUID.randomUUID().toString();
    return Optional.of(
        new OtlpObserver(OtlpSettings.of(endpoint, environment, instance), warnings));
  }

  @Override
  public void started(RunHeader header, RunControls controls) {
    start = header.startedAt();
    server = HttpAttributes.server(header.setup().hosts());
    accepted = new Reading(start, Map.of(), 0);
  }

  @Override
  public void measured(RunSoFar soFar) {
    long elapsed = soFar.frame().elapsedNanos();
    if (elapsed >= notBeforeNanos) {
      Reading reading = read(soFar.frame().users(), elapsed, soFar.run().standing());
      handle(push(reading, settings.timeout()), elapsed);
    }
  }

  @Override
  public void ended(RunReport report) {
    isOver = true;
    Reading reading = read(0, report.course().elapsed().toNanos(), report);
    Delivery first = push(reading, LAST_PUSH);
    handle(first, 0);
    if (first instanceof Delivery.Unavailable later && later.pause().compareTo(LAST_PAUSE) <= 0) {
      waitFor(later.pause().isZero() ? SHORTEST_PAUSE : later.pause());
      handle(push(reading, LAST_PUSH), 0);
    }
  }

  private Reading read(int users, long elapsedNanos, RunReport run) {
    Reading reading = Reading.of(start.plusNanos(elapsedNanos), users, elapsedNanos, run, server);
    last = reading;
    return reading;
  }

  private Delivery push(Reading reading, Duration longest) {
    Reading before = accepted;
    byte[] message =
        settings.isDelta() && before != null
            ? MetricsMessage.delta(settings.resource(), before, reading)
            : MetricsMessage.cumulative(settings.resource(), start, reading);
    try {
      return collector.push(message, longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery.Refused("the run was ended");
    }
  }

  private void handle(Delivery delivery, long elapsedNanos) {
    switch (delivery) {
      case Delivery.Accepted it -> accept(it);
      case Delivery.Refused it -> putOff(it.reason(), Duration.ZERO, elapsedNanos);
      case Delivery.Unavailable it -> putOff(it.reason(), it.pause(), elapsedNanos);
    }
  }

  private void accept(Delivery.Accepted delivery) {
    accepted = last;
    pause = SHORTEST_PAUSE;
    rejected += delivery.rejected();
    if (delivery.rejected() > 0 || !delivery.message().isEmpty()) {
      warnOnce("takes not all of the metrics: " + delivery.message());
    }
  }

  private void putOff(String reason, Duration asked, long elapsedNanos) {
    notBeforeNanos = elapsedNanos + (asked.isZero() ? pause : asked).toNanos();
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    warnOnce("does not take metrics%s: %s".formatted(isOver ? "" : " now", reason));
  }

  private void warnOnce(String what) {
    if (!hasWarned) {
      hasWarned = true;
      warn(what);
    }
  }

  private void warn(String what) {
    warnings.accept(Cell.clean("%s %s".formatted(settings.endpoint(), what)));
  }

  private static void waitFor(Duration pause) {
    try {
      boolean never = new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
      assert !never;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reports what the collector has not. */
  @Override
  public void close() {
    collector.close();
    if (rejected > 0) {
      warn(String.format(Locale.ROOT, "rejected %,d points of metrics", rejected));
    }
    Reading all = last;
    Reading known = accepted;
    if (all != null && known != null && !all.equals(known)) {
      warn(
          String.format(
              Locale.ROOT,
              "has no report of %,d of %,d requests, nor of what else was measured after %s",
              all.requests() - known.requests(),
              all.requests(),
              known.at()));
    }
  }
}
