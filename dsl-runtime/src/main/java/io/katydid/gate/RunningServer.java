package io.katydid.gate;

import java.util.Locale;
import java.util.function.BooleanSupplier;

/** A server that was started, and is ready for load, until it is closed. */
public final class RunningServer implements AutoCloseable {

  private final String version;
  private final Process process;
  private final OutputLog output;
  private final String host;
  private final BooleanSupplier stopped;

  /**
   * One that is ready.
   *
   * @param stopped whether all is to end: Ctrl-C in a terminal ends servers, too
   */
  RunningServer(
      String version, Process process, OutputLog output, String host, BooleanSupplier stopped) {
    this.version = version;
    this.process = process;
    this.output = output;
    this.host = host;
    this.stopped = stopped;
  }

  /** Its base address. */
  public String host() {
    return host;
  }

  /**
   * Ends it, with all processes that it has started.
   *
   * @throws IllegalStateException if it has ended by itself before
   */
  @Override
  public void close() {
    boolean lives = process.isAlive();
    new ProcessTree(process).end();
    if (!lives && !stopped.getAsBoolean()) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "the server of %s ended by itself under load, with exit code %d%n%s",
              version,
              process.exitValue(),
              output.end()));
    }
  }
}
