package io.katydid.api.plan;

/**
 * An edge of a {@link TaskGraph}: one node may follow another.
 *
 * @param from the number of the node that was run, or {@link TaskGraph#START}
 * @param to the number of the node that may be run next
 * @param weight how often it is, relative to the other edges from the same node; at least 1
 */
public record TaskEdge(int from, int to, int weight) {}
