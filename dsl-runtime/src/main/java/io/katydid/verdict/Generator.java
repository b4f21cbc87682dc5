package io.katydid.verdict;

import io.katydid.measure.Distribution;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Snapshot;
import io.katydid.measure.UserTimeBreakdown;

/**
 * What is known of the generator of a run, in the window that is judged.
 *
 * @param resources metrics of its machine and its JVM
 * @param lag how much later than due users that were free started
 * @param spent where the time of the users went
 * @param forked whether its JVM did nothing else
 * @param targetHere whether the target was on the same machine
 */
public record Generator(
    ResourceMetrics resources,
    Distribution lag,
    UserTimeBreakdown spent,
    boolean forked,
    boolean targetHere) {

  /** The generator of a run that measured this. */
  public static Generator of(
      ResourceMetrics resources, Snapshot kept, boolean forked, boolean targetHere) {
    return new Generator(resources, kept.generatorLag(), kept.spent(), forked, targetHere);
  }

  /** A part of it, such as one of several workers. */
  public Generator part(
      ResourceMetrics resourcesOfPart, Distribution lagOfPart, UserTimeBreakdown spentThere) {
    return new Generator(resourcesOfPart, lagOfPart, spentThere, forked, targetHere);
  }

  /**
   * The share of their time that users lost to us: an iteration was due and had not started, or the
   * response had come and the user waited for a carrier.
   */
  double lostRatio() {
    Distribution waits = resources.carrierLag();
    double lost = spent.lagging() + waits.mean() * waits.count();
    return spent.users() == 0 ? 0 : Math.min(1, lost / spent.users());
  }

  /** How long they waited for us at a time, on average: for their start, or for a carrier. */
  double meanDelay() {
    return Math.max(lag.mean(), resources.carrierLag().mean());
  }
}
