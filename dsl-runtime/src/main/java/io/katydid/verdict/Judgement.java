package io.katydid.verdict;

/**
 * The outcome of one objective.
 *
 * @param objective what was asked
 * @param outcome whether it was met
 * @param observed the observed value with its unit, such as {@code 43.1ms}; or why there is none
 * @param samples how many samples that rests on
 * @param explanation one sentence: what was counted against what limit
 */
public record Judgement(
    RequestObjective objective,
    Outcome outcome,
    String observed,
    long samples,
    String explanation) {}
