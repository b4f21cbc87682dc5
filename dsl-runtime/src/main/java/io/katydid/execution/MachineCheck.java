package io.katydid.execution;

import io.katydid.api.load.LoadSpec;
import io.katydid.health.MachineReading;
import io.katydid.measure.ResourceSignal;
import io.katydid.os.KernelFiles;
import io.katydid.report.MachineText;
import io.katydid.report.MachineText.Property;
import io.katydid.text.Figures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether a machine is fit to make load, or a certain load: no load is made. */
public final class MachineCheck {

  /** Descriptors of a JVM without connections: its jars, pipes and event queues. */
  private static final int BASE_DESCRIPTORS = 200;

  private static final long MEGABYTE = 1_000_000;
  private static final long ENOUGH_TEMPORARY = 100 * MEGABYTE;

  /** Since then, threads that wait inside synchronized do not hold their carrier. */
  private static final int FREE_CARRIERS = 24;

  /**
   * What a JVM reports of itself.
   *
   * @param java the feature number of its version
   * @param heap how large its heap may grow, in bytes
   * @param temporary its folder of temporary files
   */
  record Jvm(int java, long heap, Path temporary) {

    static Jvm here() {
      return new Jvm(
          Runtime.version().feature(),
          Runtime.getRuntime().maxMemory(),
          Path.of(System.getProperty("java.io.tmpdir", "")));
    }
  }

  private final KernelSettings kernel;
  private final Map<ResourceSignal, Long> signals;
  private final Jvm jvm;
  private final Optional<LoadNeeds> needs;

  /** Of this machine, without a load. */
  public MachineCheck() {
    this(KernelFiles.HERE, MachineReading.now(KernelFiles.HERE), Jvm.here(), Optional.empty());
  }

  /** Of this machine for a load; throws as {@link Execution} does. */
  public MachineCheck(LoadSpec asked) {
    this(KernelFiles.HERE, MachineReading.now(KernelFiles.HERE), Jvm.here(), Optional.of(asked));
  }

  MachineCheck(
      KernelFiles files, Map<ResourceSignal, Long> signals, Jvm jvm, Optional<LoadSpec> asked) {
    this.kernel = new KernelSettings(files);
    this.signals = signals;
    this.jvm = jvm;
    this.needs = asked.map(load -> new LoadNeeds(new PlannedRun(load)));
  }

  /** What the machine has, what the load needs, and what to change; ends with a line break. */
  public String text() {
    return MachineText.write(
        List.of(
            cores(),
            kernel.quota(signals),
            heap(),
            descriptors(),
            ports(),
            kernel.queue(),
            temporary(),
            kernel.clock(),
            java()));
  }

  /** Whether nothing keeps the load from being made, as far as that is known before. */
  public boolean isEnough() {
    return isHeapEnough() && areDescriptorsEnough() && arePortsEnough() && isTemporaryWritable();
  }

  private OptionalLong signal(ResourceSignal signal) {
    Long value = signals.get(signal);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private String count(ResourceSignal signal) {
    OptionalLong value = signal(signal);
    return value.isPresent() ? Figures.count(value.getAsLong()) : KernelSettings.UNKNOWN;
  }

  private Property cores() {
    return KernelSettings.fine("Cores", count(ResourceSignal.CORES));
  }

  private boolean isHeapEnough() {
    return needs.isEmpty() || needs.get().bytes() <= jvm.heap();
  }

  private Property heap() {
    return new Property(
        "Heap",
        Figures.bytes(jvm.heap()),
        needs.map(it -> Figures.bytes(it.bytes())).orElse(""),
        isHeapEnough() ? "" : "the users do not fit; give the JVMs more",
        isHeapEnough()
            ? ""
            : String.format(
                Locale.ROOT,
                "export JDK_JAVA_OPTIONS=-Xmx%dm",
                2 * needs.orElseThrow().bytes() / MEGABYTE));
  }

  private OptionalLong neededDescriptors() {
    return needs.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(BASE_DESCRIPTORS + needs.get().connections());
  }

  private boolean areDescriptorsEnough() {
    return neededDescriptors().orElse(0)
        <= signal(ResourceSignal.MOST_DESCRIPTORS).orElse(Long.MAX_VALUE);
  }

  private Property descriptors() {
    boolean enough = areDescriptorsEnough();
    return new Property(
        "File descriptors",
        count(ResourceSignal.MOST_DESCRIPTORS),
        text(neededDescriptors()),
        enough ? "" : "each connection takes one; raise the limit of this shell",
        enough ? "" : "ulimit -n " + neededDescriptors().orElseThrow());
  }

  private static String text(OptionalLong count) {
    return count.isPresent() ? Figures.count(count.getAsLong()) : "";
  }

  private OptionalLong neededPorts() {
    return needs.isEmpty() ? OptionalLong.empty() : needs.get().ports();
  }

  private long addresses() {
    return needs.map(LoadNeeds::addresses).orElse(1);
  }

  private boolean arePortsEnough() {
    OptionalLong there = signal(ResourceSignal.PORTS);
    return there.isEmpty() || neededPorts().orElse(0) <= addresses() * there.getAsLong();
  }

  private Property ports() {
    OptionalLong there = signal(ResourceSignal.PORTS);
    boolean enough = arePortsEnough();
    return new Property(
        "Ports to one host",
        there.isPresent() ? Figures.count(addresses() * there.getAsLong()) : KernelSettings.UNKNOWN,
        text(neededPorts()),
        enough
            ? ""
            : "a connection needs one, and for a minute after it was closed; use more of them, or"
                + " --source-addresses, or fewer connections",
        enough ? "" : "sudo sysctl -w net.ipv4.ip_local_port_range=\"1024 65535\"");
  }

  private boolean isTemporaryWritable() {
    return Files.isDirectory(jvm.temporary()) && Files.isWritable(jvm.temporary());
  }

  private Property temporary() {
    long free = jvm.temporary().toFile().getUsableSpace();
    boolean enough = isTemporaryWritable() && free >= ENOUGH_TEMPORARY;
    String problem =
        isTemporaryWritable()
            ? "little is left in %s; use another folder"
            : "%s is no folder that can be written, and a forked JVM is started by a file there";
    return new Property(
        "Temporary files",
        Figures.bytes(free),
        "",
        enough ? "" : problem.formatted(jvm.temporary()),
        enough ? "" : "export JDK_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER");
  }

  private Property java() {
    return new Property(
        "Java",
        jvm.java() + ", serial collector in a fork",
        "",
        jvm.java() >= FREE_CARRIERS
            ? ""
            : String.format(
                Locale.ROOT,
                "before %d, a user that waits inside synchronized, as in some drivers, holds up"
                    + " other users; use a newer JDK",
                FREE_CARRIERS),
        "");
  }
}
