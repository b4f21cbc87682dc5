package io.katydid.live;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One observer, and the thread that calls it. What waits for it is bounded: at most one of each
 * event, as moments that it has not seen become one.
 */
final class ObserverThread implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RunObserver observer;
  private final Consumer<String> warnings;
  private final Duration patience;
  private final AtomicReference<@Nullable RunSoFar> unseen = new AtomicReference<>();
  private final ThreadPoolExecutor thread;
  private volatile boolean hasThrown;
  private boolean isLeftAlone;

  ObserverThread(RunObserver observer, Consumer<String> warnings) {
    this(observer, warnings, PATIENCE);
  }

  /** One that is left alone if it takes longer than this to end. */
  ObserverThread(RunObserver observer, Consumer<String> warnings, Duration patience) {
    this.observer = observer;
    this.warnings = warnings;
    this.patience = patience;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("katydid-observer").factory());
  }

  /** Has it called, after what it was called with before. */
  void call(Consumer<RunObserver> event) {
    thread.execute(() -> report(event));
  }

  /** Has it called with this moment, together with those that it has not seen. */
  void measured(RunSoFar soFar) {
    RunSoFar waiting = unseen.getAndUpdate(before -> before == null ? soFar : before.then(soFar));
    if (waiting == null) {
      call(this::show);
    }
  }

  private void show(RunObserver observer) {
    RunSoFar soFar = unseen.getAndSet(null);
    if (soFar != null) {
      observer.measured(soFar);
    }
  }

  private void report(Consumer<RunObserver> event) {
    if (!hasThrown) {
      try {
        event.accept(observer);
      } catch (Throwable e) {
        hasThrown = true;
        warnings.accept(name() + " threw " + e + ", and watches the run no longer");
      }
    }
  }

  /** Has it closed, once, after all that it was called with. */
  void end() {
    if (!thread.isShutdown()) {
      thread.execute(this::closeObserver);
      thread.shutdown();
    }
  }

  private void closeObserver() {
    try {
      observer.close();
    } catch (Throwable e) {
      warnings.accept(name() + " threw " + e + " when it was closed");
    }
  }

  /** Waits until it has ended, unless it was waited for in vain before. */
  @Override
  public void close() {
    if (!isLeftAlone) {
      awaitEnd();
    }
  }

  private void awaitEnd() {
    boolean interrupted = Thread.interrupted();
    try {
      if (!thread.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        isLeftAlone = true;
        thread.shutdownNow();
        warnings.accept(name() + " did not end, and was left alone");
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private String name() {
    return observer.getClass().getName();
  }
}
