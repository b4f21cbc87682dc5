package io.katydid.report;

/**
 * A sentence of a report, and what it is about.
 *
 * @param label what it is about, such as {@code Seed}
 * @param text the sentence; not empty
 */
public record Fact(String label, String text) {}
