package io.katydid.api.load;

/** What a load is made for. */
public enum LoadKind {
  /** One run, which is judged by its objectives: {@code @LoadTest}, {@code katydid run}. */
  RUN,

  /** Runs of variants in turns: {@code @Compare}, {@code katydid compare}. */
  COMPARISON,

  /** A search for the highest rate: {@code @Capacity}, {@code katydid capacity}. */
  CAPACITY
}
