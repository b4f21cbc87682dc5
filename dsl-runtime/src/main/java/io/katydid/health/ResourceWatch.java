package io.katydid.health;

import io.katydid.measure.Recorder;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Watches the machine and the JVM that make the load, while they make it. The difference of two
 * readings is what was seen between them.
 */
public interface ResourceWatch extends AutoCloseable {

  /** Sees nothing. */
  ResourceWatch NONE =
      new ResourceWatch() {
        @Override
        public ResourceReading read() {
          return ResourceReading.NOTHING;
        }

        @Override
        public OptionalLong cpuNanos() {
          return OptionalLong.empty();
        }

        @Override
        public void close() {
          // There is nothing to end.
        }
      };

  /**
   * Starts to watch.
   *
   * @param clock the time now, in nanoseconds since an arbitrary origin
   * @param parker waits until a time of this clock; may return early
   * @param addresses how many addresses of this machine connections come from
   * @param recorder of the run, for what its users waited for
   */
  static ResourceWatch start(
      LongSupplier clock, LongConsumer parker, int addresses, Recorder recorder) {
    return LiveResourceWatch.start(new Ticks(clock, parker), addresses, recorder);
  }

  /** What was seen up to now. */
  ResourceReading read();

  /**
   * The CPU time that this process has used up to now, if the operating system reports it. Costs
   * little, and can also be read when the watch has ended.
   */
  OptionalLong cpuNanos();

  /** Ends to watch. */
  @Override
  void close();
}
