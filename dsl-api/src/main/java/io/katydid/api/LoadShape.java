package io.katydid.api;

import java.time.Duration;

/**
 * A load as a function of time, for what cannot be said by {@link Stage}s.
 *
 * <pre>{@code
 * final class Evening implements LoadShape {
 *   public Target at(Duration elapsed) {
 *     return Target.users(100 + (int) (50 * Math.sin(elapsed.toSeconds() / 60.0)));
 *   }
 * }
 * }</pre>
 *
 * <p>The class of a shape has a constructor without parameters. It is asked before the run, for
 * every tenth of a second of it, so that it can neither block nor delay the load; its answers are
 * to depend on the time alone.
 */
public interface LoadShape {

  /**
   * How much load there is from this time on, for a tenth of a second.
   *
   * @param elapsed since the start of the run
   * @return users, or a rate of arrivals, and always the same of these; or {@link Target#end}
   */
  Target at(Duration elapsed);
}
