package io.katydid.processor;

import java.util.Optional;
import java.util.Set;

/**
 * What the source of a class and its superclasses shows of the requests that they make.
 *
 * @param names the names; empty if there may be others
 * @param metrics the counters and gauges, as objectives name them; empty if there may be others
 * @param counter counts those of a task; empty if requests may be made that no method shows
 */
record ScannedRequests(
    Optional<MadeNames> names, Optional<Set<String>> metrics, Optional<RequestCounter> counter) {}
