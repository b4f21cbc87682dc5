package io.katydid.examples.servers;

/** How many requests a client made, and how many of them failed. */
record Counts(long requests, long failures) {

  @Override
  public String toString() {
    return "%,d of %,d".formatted(failures, requests);
  }
}
