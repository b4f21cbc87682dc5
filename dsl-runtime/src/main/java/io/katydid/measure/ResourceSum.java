package io.katydid.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Resource metrics of several JVMs in the same time, as of one generator. What all JVMs of a
 * machine share is counted once for it.
 */
public final class ResourceSum {

  private static final Set<ResourceSignal> OF_EACH_JVM =
      Set.of(ResourceSignal.CARRIERS, ResourceSignal.PROCESS_CPU);

  private static final Set<ResourceSignal> OF_EACH_MACHINE =
      Set.of(
          ResourceSignal.CARRIERS,
          ResourceSignal.PROCESS_CPU,
          ResourceSignal.CORES,
          ResourceSignal.MACHINE_CORES,
          ResourceSignal.CPU_QUOTA,
          ResourceSignal.MACHINE_CPU,
          ResourceSignal.STEAL,
          ResourceSignal.THROTTLED_PERIODS,
          ResourceSignal.THROTTLED);

  private final Map<String, List<ResourceMetrics>> byMachine = new LinkedHashMap<>();

  /** Adds those of a JVM on this machine. */
  public void add(String machine, ResourceMetrics jvm) {
    byMachine.computeIfAbsent(machine, name -> new ArrayList<>()).add(jvm);
  }

  /** All together; of a signal that is not added up, the highest value. */
  public ResourceMetrics sum() {
    List<ResourceMetrics> machines = new ArrayList<>();
    byMachine.values().forEach(jvms -> machines.add(sum(jvms, OF_EACH_JVM)));
    return sum(machines, OF_EACH_MACHINE);
  }

  private static ResourceMetrics sum(Collection<ResourceMetrics> all, Set<ResourceSignal> added) {
    ResourceMetrics sum = ResourceMetrics.NONE;
    for (ResourceMetrics next : all) {
      sum = beside(sum, next, added);
    }
    return sum;
  }

  private static ResourceMetrics beside(
      ResourceMetrics one, ResourceMetrics other, Set<ResourceSignal> added) {
    Map<ResourceSignal, Long> signals = new EnumMap<>(ResourceSignal.class);
    signals.putAll(one.signals());
    other
        .signals()
        .forEach((signal, value) ->
            signals.merge(signal, value, added.contains(signal) ? Long::sum : Math::max));
    return new ResourceMetrics(
        Math.max(one.windowNanos(), other.windowNanos()),
        one.hiccups().plus(other.hiccups()),
        one.carrierLag().plus(other.carrierLag()),
        one.pauses().plus(other.pauses()),
        signals);
  }
}
