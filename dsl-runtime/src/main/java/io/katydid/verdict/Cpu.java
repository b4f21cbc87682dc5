package io.katydid.verdict;

import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSignal;
import java.util.OptionalDouble;

/**
 * Shares of CPU time in a window. Each is empty if the operating system did not report it.
 *
 * @param resources metrics of the window
 */
public record Cpu(ResourceMetrics resources) {

  private static final double SECOND = 1e9;

  /** How many processors this JVM kept busy on average. */
  public OptionalDouble ours() {
    return perTime(ResourceSignal.PROCESS_CPU);
  }

  /** How many processors of the machine were busy on average. */
  public OptionalDouble busy() {
    return perTime(ResourceSignal.MACHINE_CPU);
  }

  /** How many of them other processes kept busy. */
  public OptionalDouble others() {
    return ours().isPresent() && busy().isPresent()
        ? OptionalDouble.of(Math.max(0, busy().getAsDouble() - ours().getAsDouble()))
        : OptionalDouble.empty();
  }

  /** How many processors the machine has. */
  public OptionalDouble machine() {
    return value(ResourceSignal.MACHINE_CORES, 1);
  }

  /** How many processors the control group of this JVM may use. */
  public OptionalDouble quota() {
    return value(ResourceSignal.CPU_QUOTA, SECOND);
  }

  /** How many processors this JVM may use for virtual threads. */
  public OptionalDouble carriers() {
    return value(ResourceSignal.CARRIERS, 1);
  }

  /** A time as a share of the window. */
  public OptionalDouble share(ResourceSignal signal) {
    return perTime(signal);
  }

  /** The share of what is there that is used; empty if one of the two is not known. */
  static OptionalDouble of(OptionalDouble used, OptionalDouble there) {
    return used.isPresent() && there.isPresent() && there.getAsDouble() > 0
        ? OptionalDouble.of(used.getAsDouble() / there.getAsDouble())
        : OptionalDouble.empty();
  }

  private OptionalDouble perTime(ResourceSignal signal) {
    return resources.windowNanos() <= 0
        ? OptionalDouble.empty()
        : value(signal, (double) resources.windowNanos());
  }

  private OptionalDouble value(ResourceSignal signal, double unit) {
    return resources.get(signal).stream().mapToDouble(value -> value / unit).findFirst();
  }
}
