package io.katydid.api.plan;

/**
 * The values of a {@link io.katydid.api.User} annotation, checked and converted by the compiler.
 *
 * @param host the absolute base URL, or empty
 * @param weight the share of the class among those of a run; at least 1
 * @param connectTimeoutNanos the bound of connecting; positive
 * @param responseTimeoutNanos the bound of waiting for the first byte; positive
 * @param timeoutNanos the bound of a whole request; positive
 */
public record UserSettings(
    String host,
    int weight,
    long connectTimeoutNanos,
    long responseTimeoutNanos,
    long timeoutNanos) {}
