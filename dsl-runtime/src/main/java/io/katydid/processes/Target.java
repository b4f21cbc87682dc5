package io.katydid.processes;

/**
 * What to watch on this machine while load runs: a process, with all that it has started and that
 * they have.
 */
public sealed interface Target {

  /** The process of this id, and its descendants. */
  static Target pid(long pid) {
    return new Pid(pid);
  }

  /**
   * Whatever listens on this TCP port, and its descendants.
   *
   * @throws IllegalArgumentException if there is no such port
   */
  static Target port(int port) {
    return new Port(port);
  }

  /** A process. */
  record Pid(long pid) implements Target {

    @Override
    public String toString() {
      return "process " + pid;
    }
  }

  /** A port. */
  record Port(int port) implements Target {

    /** Checks the number. */
    public Port {
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException("a port is from 1 to 65535, not " + port);
      }
    }

    @Override
    public String toString() {
      return "port " + port;
    }
  }
}
