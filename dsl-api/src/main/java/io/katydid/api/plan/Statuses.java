package io.katydid.api.plan;

/** The statuses that a response can have, and a request can expect. */
public final class Statuses {

  /** The lowest. */
  public static final int LOWEST = 100;

  /** The highest. */
  public static final int HIGHEST = 599;

  private Statuses() {}

  /** Whether a number is from {@link #LOWEST} to {@link #HIGHEST}. */
  public static boolean include(int status) {
    return status >= LOWEST && status <= HIGHEST;
  }
}
