package io.katydid.measure;

import io.katydid.api.RunListener;
import io.katydid.text.ClassName;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Calls the listeners of a run, in their order. One that throws is counted as a remark.
 * Thread-safe.
 */
public final class RunEvents {

  private final List<RunListener> listeners;
  private final LongSupplier nanoTime;
  private final ErrorLog errorLog;

  RunEvents(List<RunListener> listeners, LongSupplier nanoTime, ErrorLog errorLog) {
    this.listeners = List.copyOf(listeners);
    this.nanoTime = nanoTime;
    this.errorLog = errorLog;
  }

  /** Whether nobody listens. */
  boolean isEmpty() {
    return listeners.isEmpty();
  }

  /** Reports an event to each listener. */
  public void report(Consumer<RunListener> event) {
    for (RunListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (Throwable e) {
        errorLog.add(
            ClassName.of(listener.getClass()), ErrorGroup.REMARK, "the listener threw " + e, 1);
      }
    }
  }

  /** The same; returns how long that took, in nanoseconds. */
  long timed(Consumer<RunListener> event) {
    long begin = nanoTime.getAsLong();
    report(event);
    return nanoTime.getAsLong() - begin;
  }
}
