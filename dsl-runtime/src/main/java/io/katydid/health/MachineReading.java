package io.katydid.health;

import io.katydid.measure.ResourceSignal;
import io.katydid.os.KernelFiles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a machine gives a load generator, outside any run. */
public final class MachineReading {

  private MachineReading() {}

  /** The levels and peaks as they are now; what is not known here is missing. */
  public static Map<ResourceSignal, Long> now(KernelFiles files) {
    Map<ResourceSignal, Long> signals = new EnumMap<>(ResourceSignal.class);
    List<Source> sources = List.of(new OwnProcess(), Cgroup.own(files), new Ports(files, 1));
    sources.forEach(source -> source.read(signals::put));
    return signals;
  }
}
