package io.katydid.api;

/**
 * What becomes of a run of several workers when one of them is lost: its process ends, the
 * connection to it breaks, or nothing is heard of it for 10 s. What it had reported until then
 * counts in any case.
 */
public enum WorkerLoss {
  /** The load ends, and the run cannot pass. */
  FAIL,

  /**
   * The others make its share: users that it had are started again by them, and what was to come is
   * divided among them.
   */
  REDISTRIBUTE,

  /** The others go on with their own shares: from then on there is less load than was set. */
  CONTINUE
}
