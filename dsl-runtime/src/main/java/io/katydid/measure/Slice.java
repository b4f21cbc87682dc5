package io.katydid.measure;

/**
 * A part of a run, one of many that are equally long but for the last. Immutable.
 *
 * @param measured what was measured in it
 * @param cpuNanos the CPU time that the process that made the load used in it, or {@link #NO_CPU}
 */
public record Slice(Snapshot measured, long cpuNanos) {

  /** In place of a CPU time that the operating system does not report. */
  public static final long NO_CPU = -1;

  /** A slice whose CPU time is not known. */
  public static Slice of(Snapshot measured) {
    return new Slice(measured, NO_CPU);
  }

  /** Whether its CPU time is known. */
  public boolean hasCpu() {
    return cpuNanos != NO_CPU;
  }

  /** This slice and the one that follows it, as one. */
  public Slice then(Slice next) {
    return new Slice(
        measured.then(next.measured),
        hasCpu() && next.hasCpu() ? cpuNanos + next.cpuNanos : NO_CPU);
  }
}
