package io.katydid.cli;

import java.io.PrintStream;

/**
 * The {@code katydid} command.
 *
 * <p>Runs load from a shell: {@code java -cp <classes and dependencies> io.katydid.cli.Katydid run
 * FastApiUser --users 100}; {@code --help} has more. Needs {@code info.picocli:picocli} on the
 * class path.
 */
public final class Katydid {

  private static final String PICOCLI_IS_MISSING =
      """
      The katydid command needs picocli, which is not on the class path. In the POM:

        <dependency>
          <groupId>info.picocli</groupId>
          <artifactId>picocli</artifactId>
          <version>4.7.7</version>
        </dependency>
      """;

  private static final String PICOCLI_IS_NO_ROOT =
      """

      On the module path, it is also added to the command: --add-modules info.picocli
      """;

  private Katydid() {}

  /**
   * Executes a command, and ends the virtual machine with 0 if all is well; 1 if an objective was
   * not met, if requests failed and none was given, or if the run itself went wrong; 2 if the
   * command could not be executed; 3 if the objectives could not be decided; or 4 if the load, not
   * the target, was at fault.
   */
  public static void main(String[] args) {
    SecondCtrlC.interrupts(Thread.currentThread());
    System.exit(run(System.out, System.err, args));
  }

  /** Executes a command and returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... args) {
    if (!isPicocliThere()) {
      err.print(PICOCLI_IS_MISSING);
      if (Katydid.class.getModule().isNamed()) {
        err.print(PICOCLI_IS_NO_ROOT);
      }
      return 2;
    }
    return Commands.execute(out, err, args);
  }

  /** Checked before any class that needs it is loaded. */
  private static boolean isPicocliThere() {
    return Katydid.class.getClassLoader().getResource("picocli/CommandLine.class") != null;
  }
}
