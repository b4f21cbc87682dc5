package io.katydid.verdict;

/** What a {@link HealthIssue} of the generator has done to the figures of a run. */
public enum Bias {
  /** Nothing that was measured; it explains what was. */
  NONE,
  /** Measured times hold our own delays: a missed limit may be our miss. */
  LONGER_TIMES,
  /** The target was spared load that it was to have: a limit may be met for that. */
  LESS_LOAD,
  /** No figure stands for the target. */
  EVERYTHING
}
