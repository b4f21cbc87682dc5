package io.katydid.fork;

/** Why the JVM of a fork ended before its time. */
final class Crash {

  private static final int SIGNALLED = 128;
  private static final int SIGKILL = 9;

  private Crash() {}

  /**
   * How it ended, and what it printed last, each line on one of its own.
   *
   * @param cause why it could not be listened to any more, or empty if it had just ended
   */
  static String reason(String cause, ForkedJvm.Ended end) {
    return "the forked JVM ended before the run, "
        + (cause.isEmpty() ? exit(end.exitCode()) : "as its output was no message: " + cause)
        + "; figures are up to its last full second"
        + (end.lastLines().isEmpty()
            ? "; it printed nothing"
            : "; its last output:\n" + String.join("\n", end.lastLines()));
  }

  private static String exit(int code) {
    String exit = "with exit code " + code;
    if (code <= SIGNALLED) {
      return exit;
    }
    int signal = code - SIGNALLED;
    return exit
        + ", by signal "
        + signal
        + (signal == SIGKILL ? " (killed, possibly as the machine was out of memory)" : "");
  }
}
