package io.katydid.api.plan;

import io.katydid.api.WaitTime;

/**
 * The pace at which iterations are due, as {@link WaitTime#pacing} and {@link WaitTime#throughput}
 * define it.
 *
 * @param nanos from one iteration to the next, in nanoseconds; at least 1
 * @param per whose iterations these are
 * @param behind what becomes of those that are overdue
 */
public record Pace(long nanos, WaitTime.Per per, WaitTime.Behind behind) {

  /** One that is of each user and leaves nothing out. */
  public static Pace ofUser(long nanos) {
    return new Pace(nanos, WaitTime.Per.USER, WaitTime.Behind.BURST);
  }

  /** Whether all users of the class have it together. */
  public boolean isOfClass() {
    return per == WaitTime.Per.CLASS;
  }

  /** Whether overdue iterations are left out. */
  public boolean skips() {
    return behind == WaitTime.Behind.SKIP;
  }
}
