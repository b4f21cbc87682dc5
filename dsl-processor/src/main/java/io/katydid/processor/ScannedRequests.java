package io.katydid.processor;

import java.util.Optional;
import java.util.Set;

/**
 * What the source of a class and its superclasses shows of the requests that they make.
 *
 * @param names the names, sorted; empty if there may be others
 * @param counter counts those of a task; empty if requests may be made that no method shows
 */
record ScannedRequests(Optional<Set<String>> names, Optional<RequestCounter> counter) {}
