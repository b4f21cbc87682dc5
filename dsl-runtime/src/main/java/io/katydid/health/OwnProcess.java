package io.katydid.health;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import io.katydid.measure.ResourceSignal;
import io.katydid.os.Carriers;
import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import java.util.OptionalLong;
import java.util.function.ObjLongConsumer;

/** What this JVM uses, as its own management beans report it on every operating system. */
final class OwnProcess implements Source {

  /** To find it takes longer than to read it. */
  private static final PlatformManagedObject SYSTEM = ManagementFactory.getOperatingSystemMXBean();

  @Override
  public void read(ObjLongConsumer<ResourceSignal> signals) {
    signals.accept(ResourceSignal.CORES, Runtime.getRuntime().availableProcessors());
    signals.accept(ResourceSignal.CARRIERS, Carriers.ofThisJvm());
    cpuNanos().ifPresent(cpu -> signals.accept(ResourceSignal.PROCESS_CPU, cpu));
    if (SYSTEM instanceof UnixOperatingSystemMXBean unix) {
      signals.accept(ResourceSignal.DESCRIPTORS, open(unix));
      signals.accept(ResourceSignal.MOST_DESCRIPTORS, unix.getMaxFileDescriptorCount());
    }
  }

  /** The CPU time that this process has used, if the platform reports it. */
  static OptionalLong cpuNanos() {
    if (SYSTEM instanceof OperatingSystemMXBean system) {
      long cpu = system.getProcessCpuTime();
      return cpu < 0 ? OptionalLong.empty() : OptionalLong.of(cpu);
    }
    return OptionalLong.empty();
  }

  /** To count them takes one more: where there is none, all are in use. */
  private static long open(UnixOperatingSystemMXBean system) {
    try {
      return system.getOpenFileDescriptorCount();
    } catch (InternalError noneLeft) {
      return system.getMaxFileDescriptorCount();
    }
  }
}
