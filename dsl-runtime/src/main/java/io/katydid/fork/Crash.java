package io.katydid.fork;

/** How the JVM of a fork ended before its time. */
final class Crash {

  private static final int SIGNALLED = 128;

  /**
   * The largest number of a signal; what is above is an exit code, as 255 is of {@code exit(-1)}.
   */
  private static final int LAST_SIGNAL = 64;

  private static final int SIGINT = 2;
  private static final int SIGKILL = 9;
  private static final int SIGTERM = 15;

  private Crash() {}

  /**
   * How it ended, in words that go on with "it ended".
   *
   * @param cause why it could not be listened to any more, or empty if it had just ended
   */
  static String how(String cause, int exitCode) {
    return cause.isEmpty() ? exit(exitCode) : "as " + cause;
  }

  /** Whether a signal ended it. */
  static boolean isBySignal(int exitCode) {
    return exitCode > SIGNALLED && exitCode <= SIGNALLED + LAST_SIGNAL;
  }

  /** Whether a signal ended it by which a user or a service stops a command. */
  static boolean isByStop(int exitCode) {
    return exitCode == SIGNALLED + SIGINT || exitCode == SIGNALLED + SIGTERM;
  }

  private static String exit(int code) {
    String exit = "with exit code " + code;
    if (!isBySignal(code)) {
      return exit;
    }
    int signal = code - SIGNALLED;
    return exit
        + ", by signal "
        + signal
        + (signal == SIGKILL ? " (killed, possibly as the machine was out of memory)" : "");
  }
}
