package io.katydid.verdict;

/**
 * A sign that the generator was short of something.
 *
 * @param signal what was watched, such as {@code lag}
 * @param distortion what it did to the figures
 * @param finding what was seen, as a clause: {@code p99 lag 84ms}
 * @param limit what would have been harmless, as a clause: {@code at most 5ms}
 * @param remedy what to do about it, as a sentence without a full stop; empty if it is that of
 *     another issue
 * @param extent how much of it there was, in a unit of its signal: of two of the same signal, the
 *     one with more is worse
 */
public record HealthIssue(
    String signal, Bias distortion, String finding, String limit, String remedy, double extent) {}
