package io.katydid.api.load;

/**
 * An objective of a load, as it was written.
 *
 * @param request the name of a request, or empty for all
 * @param expression such as {@code p99 < 50ms}
 */
public record LoadSlo(String request, String expression) {}
