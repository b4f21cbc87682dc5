package io.katydid.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run at one moment, as it is sent; made when the first reader asks, and kept
 * for the others. Thread-safe.
 */
final class LiveMoment {

  private final long number;
  private final int course;
  private final boolean isLast;
  private final Supplier<String> writer;
  private @Nullable String json;

  /**
   * A moment.
   *
   * @param number one more than that of the moment before
   * @param course the number of the course that it belongs to: another one has other points
   * @param isLast whether none follows
   * @param writer makes the text
   */
  LiveMoment(long number, int course, boolean isLast, Supplier<String> writer) {
    this.number = number;
    this.course = course;
    this.isLast = isLast;
    this.writer = writer;
  }

  long number() {
    return number;
  }

  boolean isLast() {
    return isLast;
  }

  /** Whether it adds one point to what was known at that moment. */
  boolean follows(LiveMoment before) {
    return number == before.number + 1 && course == before.course;
  }

  synchronized String json() {
    if (json == null) {
      json = writer.get();
    }
    return json;
  }
}
