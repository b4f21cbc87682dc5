package io.katydid.verdict;

import io.katydid.text.Figures;
import java.util.Locale;

/** What a judgement counts: what one of those that an observed value rests on is called. */
public enum Unit {
  REQUEST,
  /** One execution of a measure. */
  SAMPLE,
  /** A request whose response is a stream of events. */
  STREAM,
  /** A time between two events of a stream. */
  GAP,
  ITERATION,
  /** What a counter was raised by, or a value that a gauge was given. */
  VALUE,
  USER;

  /** This many of them, in words. */
  public String count(long count) {
    return Figures.count(count, word());
  }

  /** One of them, in a word. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
