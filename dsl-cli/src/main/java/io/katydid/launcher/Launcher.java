package io.katydid.launcher;

import io.katydid.cli.Katydid;

/**
 * Starts the {@code katydid} command, if this Java can run it. Compiled for Java 8, so that an
 * older Java can say what is needed, and does not end by {@code UnsupportedClassVersionError}.
 */
public final class Launcher {

  private static final int NEEDED = 21;

  /** The exit code of a command that cannot be executed. */
  private static final int USAGE = 2;

  private Launcher() {}

  /** Executes the command, which ends the virtual machine. */
  public static void main(String[] args) {
    String version = System.getProperty("java.specification.version");
    if (isEnough(version)) {
      Katydid.main(args);
    } else {
      System.err.println(
          tooOld(System.getProperty("java.version"), System.getProperty("java.home")));
      System.exit(USAGE);
    }
  }

  /**
   * Whether a Java of this specification can run the command.
   *
   * @param version as {@code 25}, or as it was before Java 9, {@code 1.8}
   */
  static boolean isEnough(String version) {
    return !version.startsWith("1.") && Integer.parseInt(version) >= NEEDED;
  }

  /** The message of a Java of this version, in this folder. */
  static String tooOld(String version, String home) {
    return "katydid needs Java "
        + NEEDED
        + " or newer, and this is Java "
        + version
        + " in "
        + home
        + ".\n"
        + "Start it by a newer one, as in /path/to/jdk-25/bin/java -jar katydid.jar; Temurin is at"
        + " https://adoptium.net.";
  }
}
