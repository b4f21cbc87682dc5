package io.katydid.api.load;

/**
 * What is wrong with a load.
 *
 * @param option which is to be changed
 * @param kind in what way it is wrong
 * @param text what was found, and what to write instead
 */
public record LoadProblem(LoadOption<?> option, Kind kind, String text) {

  /** In what way an option is wrong. */
  public enum Kind {
    /** Its value is not possible, whatever the others are. */
    OUT_OF_RANGE,

    /** It stands beside one that excludes it. */
    EXCLUDED,

    /** It stands without one that it needs. */
    UNACCOMPANIED,

    /** Its value does not go with that of another. */
    CONTRADICTED
  }
}
