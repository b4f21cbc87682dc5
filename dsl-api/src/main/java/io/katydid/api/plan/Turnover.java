package io.katydid.api.plan;

/**
 * When users of a class leave before the run ends, and whether others take their places: {@link
 * io.katydid.api.User#lifetime} and {@link io.katydid.api.User#replaced}.
 *
 * @param iterations after how many a user leaves; 0 for no number
 * @param nanos after how long a user leaves; 0 for no time
 * @param replaced whether another user takes the place of one that stops itself
 */
public record Turnover(int iterations, long nanos, boolean replaced) {

  /** Users stay until the run ends, unless they stop themselves; then nobody takes their place. */
  public static final Turnover NONE = new Turnover(0, 0, false);
}
