package io.katydid.processor;

import java.util.Set;
import java.util.TreeSet;

/**
 * The names of what user classes measure, sorted.
 *
 * @param requests of requests
 * @param streams those of them whose responses are streams of events
 * @param measures of transactions and other measures
 */
record MadeNames(Set<String> requests, Set<String> streams, Set<String> measures) {

  static final MadeNames NONE = new MadeNames(Set.of(), Set.of(), Set.of());

  /** These and those. */
  MadeNames plus(MadeNames other) {
    return new MadeNames(
        together(requests, other.requests),
        together(streams, other.streams),
        together(measures, other.measures));
  }

  /** All that can have objectives of their own. */
  Set<String> all() {
    return together(requests, measures);
  }

  /** Whether it is the name of measures, and not of requests as well. */
  boolean isOfMeasures(String name) {
    return measures.contains(name) && !requests.contains(name);
  }

  private static Set<String> together(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
