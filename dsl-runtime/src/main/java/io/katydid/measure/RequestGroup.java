package io.katydid.measure;

/**
 * Requests that are counted together, besides each by its name, as they have something in common.
 * Only the groups that objectives name are counted.
 *
 * @param kind what they have in common
 * @param name which of these, such as a tag
 */
public record RequestGroup(Kind kind, String name) {

  /** What the requests of a group have in common. */
  public enum Kind {
    /** A tag of the task that made them. */
    TAG("tag"),

    /** The scenario of the users that made them. */
    SCENARIO("scenario");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** What it is called in objectives and reports. */
    public String word() {
      return word;
    }
  }

  /** The requests of the tasks with this tag. */
  public static RequestGroup tag(String tag) {
    return new RequestGroup(Kind.TAG, tag);
  }

  /** The requests of the users of this scenario. */
  public static RequestGroup scenario(String name) {
    return new RequestGroup(Kind.SCENARIO, name);
  }

  /** What it is called in objectives and reports: {@code tag read}. */
  public String text() {
    return kind.word() + " " + name;
  }
}
