package io.katydid.targets;

/**
 * What to watch on this machine while load runs: a process, with all that it has started and that
 * they have.
 */
public sealed interface WatchedProcess {

  /** The process of this id, and its descendants. */
  static WatchedProcess pid(long pid) {
    return new Pid(pid);
  }

  /**
   * Whatever listens on this TCP port, and its descendants.
   *
   * @throws IllegalArgumentException if there is no such port
   */
  static WatchedProcess port(int port) {
    return new Port(port);
  }

  /** A process. */
  record Pid(long pid) implements WatchedProcess {

    @Override
    public String toString() {
      return "process " + pid;
    }
  }

  /** A port. */
  record Port(int port) implements WatchedProcess {

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
