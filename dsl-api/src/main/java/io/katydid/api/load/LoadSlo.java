package io.katydid.api.load;

/**
 * An objective of a load, as it was written.
 *
 * @param request the name of a request, or empty for all
 * @param expression such as {@code p99 < 50ms}
 * @param implied whether nobody wrote it: it is there as there is no other
 */
public record LoadSlo(String request, String expression, boolean implied) {

  /** That a load has no objective, as none was given. */
  public static final LoadSlo NONE_GIVEN = new LoadSlo("", "none", true);

  /** One that was written. */
  public LoadSlo(String request, String expression) {
    this(request, expression, false);
  }
}
