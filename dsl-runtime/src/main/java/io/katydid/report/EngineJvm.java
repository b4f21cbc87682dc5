package io.katydid.report;

/**
 * The JVM that made the load of a run.
 *
 * @param forked whether it was one of its own, and not that of the calling test or program
 * @param version such as {@code 25.0.3+9}
 * @param carriers how many threads carried the virtual threads of the users
 */
public record EngineJvm(boolean forked, String version, int carriers) {}
