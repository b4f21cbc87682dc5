package io.katydid.api.load;

/** Where an option can be given, beside the builders, which have all of them. */
public enum Surface {
  /** As a member of {@code @LoadTest}, {@code @Compare} or {@code @Capacity}. */
  ANNOTATION,

  /** As a system property or configuration parameter of JUnit: {@code katydid.users}. */
  PROPERTY,

  /** To the command: {@code --users}. */
  COMMAND
}
