package io.katydid.measure;

/**
 * How many of something there were.
 *
 * @param name what it is, as reports name it
 */
public record NamedCount(String name, long count) {}
