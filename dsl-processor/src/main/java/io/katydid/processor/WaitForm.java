package io.katydid.processor;

import java.util.List;

/** What {@code @WaitTime} can be, by the members that say so together. */
enum WaitForm {
  CONSTANT("value", ""),
  UNIFORM("min", "max"),
  EXPONENTIAL("mean", ""),
  LOG_NORMAL("median", "p95"),
  PACING("pacing", ""),
  THROUGHPUT("throughput", "");

  private final String first;
  private final String second;

  WaitForm(String first, String second) {
    this.first = first;
    this.second = second;
  }

  List<String> members() {
    return second.isEmpty() ? List.of(first) : List.of(first, second);
  }

  /** Whether it is about all iterations, whatever they are. */
  boolean isPace() {
    return this == PACING || this == THROUGHPUT;
  }
}
