package io.katydid;

/** Stands in for that of the runtime, which the processor knows by name only. */
public interface LoadResult {}
