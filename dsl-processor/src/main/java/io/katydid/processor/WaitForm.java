package io.katydid.processor;

import java.util.List;

/** What {@code @WaitTime} can be, by the members that say so together. */
enum WaitForm {
  CONSTANT("value"),
  UNIFORM("min", "max"),
  EXPONENTIAL("mean"),
  LOG_NORMAL("median", "p95"),
  PACING("pacing"),
  THROUGHPUT("throughput");

  private final List<String> members;

  WaitForm(String... members) {
    this.members = List.of(members);
  }

  List<String> members() {
    return members;
  }

  /** Whether it is about all iterations, whatever they are. */
  boolean isPace() {
    return this == PACING || this == THROUGHPUT;
  }
}
