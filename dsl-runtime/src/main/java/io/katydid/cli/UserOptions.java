package io.katydid.cli;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who makes the load, and where. */
final class UserOptions {

  @Parameters(
      arity = "1..*",
      paramLabel = "USER_CLASS",
      description = "User classes, by full or simple name; several are mixed by their weights.")
  private List<String> userClasses = List.of();

  @Option(
      names = "--no-fork",
      description = "Make the load in this JVM, as a debugger wants it, not in one tuned for load.")
  private boolean embedded;

  /** The classes that are named, in this class path. */
  Class<?>[] userClasses(UserClasses userClassPath) {
    return userClasses.stream().map(userClassPath::find).toArray(Class<?>[]::new);
  }

  /** How many JVMs of their own make the load. */
  int forks() {
    return embedded ? 0 : 1;
  }
}
