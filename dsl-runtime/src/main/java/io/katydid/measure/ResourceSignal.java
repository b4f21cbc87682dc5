package io.katydid.measure;

/**
 * What the operating system and the JVM report of the machine that makes the load. Where one does
 * not report it, there is no value; none is guessed.
 */
public enum ResourceSignal {
  /** The processors that this JVM may use. */
  CORES("processors", Kind.LEVEL),
  /** The processors of the machine, whoever may use them. */
  MACHINE_CORES("processors of the machine", Kind.LEVEL),
  /** The threads that carry virtual threads. */
  CARRIERS("carriers", Kind.LEVEL),
  /** The CPU time that this JVM is allowed by its control group, in nanoseconds per second. */
  CPU_QUOTA("CPU quota", Kind.LEVEL),
  /** The CPU time that this JVM used, in nanoseconds. */
  PROCESS_CPU("CPU of this JVM", Kind.COUNTER),
  /** The CPU time that all processes of the machine used, in nanoseconds. */
  MACHINE_CPU("CPU of the machine", Kind.COUNTER),
  /** The CPU time that the host of a virtual machine gave to others, in nanoseconds. */
  STEAL("steal", Kind.COUNTER),
  /** In how many periods the control group had used up its quota. */
  THROTTLED_PERIODS("throttling", Kind.COUNTER),
  /** For how long it had, in nanoseconds. */
  THROTTLED("throttled time", Kind.COUNTER),
  /** For how long at least one process of the machine waited for a processor, in nanoseconds. */
  PRESSURE("CPU pressure", Kind.COUNTER),
  /** For how long no carrier was free, though none computed, in nanoseconds. */
  CARRIERS_HELD("held carriers", Kind.PEAK),
  /** 1 if a carrier was added, as all others were held; not given if none was. */
  CARRIERS_ADDED("added carriers", Kind.PEAK),
  /** For how long an arrival waited for a user to be started, in nanoseconds. */
  START_WAIT("waits for users to start", Kind.PEAK),
  /** The open file descriptors of this JVM, sockets included. */
  DESCRIPTORS("descriptors", Kind.PEAK),
  /** How many it may have. */
  MOST_DESCRIPTORS("limit of descriptors", Kind.LEVEL),
  /** The ports of closed connections that cannot be used again yet. */
  PORTS_IN_TIME_WAIT("ports in TIME_WAIT", Kind.PEAK),
  /** The ports that connections are made from, of all source addresses. */
  PORTS("range of ports", Kind.LEVEL),
  /**
   * By how much the calendar moved against the clock of the run within a second, in nanoseconds.
   */
  CLOCK_JUMP("clock jump", Kind.PEAK);

  private final String words;
  private final Kind kind;

  ResourceSignal(String words, Kind kind) {
    this.words = words;
    this.kind = kind;
  }

  /** Its name for a person. */
  public String words() {
    return words;
  }

  /** What its value for a window of time is. */
  public Kind kind() {
    return kind;
  }

  /** What the value of a signal for a window of time is. */
  public enum Kind {
    /** By how much a count grew. */
    COUNTER,
    /** The highest of the values seen. */
    PEAK,
    /** The value at the end. */
    LEVEL;

    /** The value for two windows that follow each other, from those for each. */
    long together(long first, long second) {
      return switch (this) {
        case COUNTER -> first + second;
        case PEAK -> Math.max(first, second);
        case LEVEL -> second;
      };
    }
  }
}
