package io.katydid.processor;

import java.util.Optional;
import java.util.Set;

/**
 * What the users of a class measure.
 *
 * @param names of requests and measures; empty if there may be others
 * @param metrics the counters and gauges, as objectives name them; empty if there may be others
 */
record MadeModel(Optional<MadeNames> names, Optional<Set<String>> metrics) {}
