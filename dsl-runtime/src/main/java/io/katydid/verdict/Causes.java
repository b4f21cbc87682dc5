package io.katydid.verdict;

import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSignal;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds what explains a distortion. By itself it distorts nothing, and is a warning; but for a
 * quota so small that the users are stopped at every other time.
 */
final class Causes {

  private static final double MOST = 0.5;

  private final Generator generator;
  private final ResourceMetrics resources;
  private final Cpu cpu;
  private final List<HealthIssue> found = new ArrayList<>();

  Causes(Generator generator) {
    this.generator = generator;
    this.resources = generator.resources();
    this.cpu = new Cpu(resources);
  }

  /** All of them, those first that explain the others, and so whose remedy helps most. */
  List<HealthIssue> find() {
    quota();
    steal();
    if (isShortOfCores()) {
      // Threads that wait for a core look as if they were held.
      processors();
      pressure();
      held();
    } else {
      held();
      processors();
    }
    used(ResourceSignal.DESCRIPTORS, ResourceSignal.MOST_DESCRIPTORS, GeneratorLimits.DESCRIPTORS);
    used(ResourceSignal.PORTS_IN_TIME_WAIT, ResourceSignal.PORTS, GeneratorLimits.PORTS);
    return found;
  }

  private void quota() {
    long periods = resources.get(ResourceSignal.THROTTLED_PERIODS).orElse(0);
    if (periods > 0) {
      add(
          "throttling",
          throttledShare() > GeneratorLimits.THROTTLED ? Bias.LESS_LOAD : Bias.NONE,
          "its CPU quota%s was used up %s, for %s"
              .formatted(
                  cpu.quota().isPresent() ? " of " + cores(cpu.quota().getAsDouble()) : "",
                  Figures.count(periods, "time"),
                  Figures.duration(resources.get(ResourceSignal.THROTTLED).orElse(0))),
          "never",
          "Raise the CPU quota of the container, or " + fewer(),
          throttledShare());
    }
  }

  /** The kernel adds up the time on each processor. */
  private double throttledShare() {
    return Cpu.of(cpu.share(ResourceSignal.THROTTLED), cpu.machine()).orElse(0);
  }

  private void steal() {
    double share = Cpu.of(cpu.share(ResourceSignal.STEAL), cpu.machine()).orElse(0);
    if (share > GeneratorLimits.STEAL) {
      add(
          "steal",
          "the host of this virtual machine gave " + Figures.ratio(share) + " of it to others",
          "at most " + Figures.ratio(GeneratorLimits.STEAL),
          "Use a machine whose processors are not shared",
          share);
    }
  }

  private void processors() {
    OptionalDouble machine = Cpu.of(cpu.busy(), cpu.machine());
    OptionalDouble carriers = Cpu.of(cpu.ours(), cpu.carriers());
    if (machine.orElse(0) > GeneratorLimits.CPU) {
      add(
          "CPU",
          machineBusy(machine.getAsDouble()),
          allowed(),
          machineRemedy(),
          machine.getAsDouble());
    } else if (carriers.orElse(0) > GeneratorLimits.CPU) {
      double threads = cpu.carriers().orElse(1);
      add(
          "CPU",
          "its %s busy %s of the window"
              .formatted(
                  threads == 1
                      ? "only carrier was"
                      : Figures.count((long) threads) + " carriers were",
                  Figures.ratio(Math.min(1, carriers.getAsDouble()))),
          allowed(),
          firstUpper(fewer()),
          carriers.getAsDouble());
    }
  }

  private boolean isMachineBusy() {
    return Cpu.of(cpu.busy(), cpu.machine()).orElse(0) > GeneratorLimits.CPU;
  }

  private String machineBusy(double share) {
    long all = (long) cpu.machine().orElse(0);
    long busy = (long) Math.ceil(share * all);
    return "%s busy %s of the window%s"
        .formatted(
            Figures.part(Math.min(busy, all), all, "core"),
            Figures.ratio(Math.min(1, share)),
            cpu.others().isPresent()
                ? ", " + Figures.ratio(othersShare()) + " of that by other processes"
                : "");
  }

  private double othersShare() {
    return Cpu.of(cpu.others(), cpu.busy()).orElse(0);
  }

  private String machineRemedy() {
    if (othersShare() <= MOST) {
      return firstUpper(fewer());
    }
    return generator.targetHere()
        ? "Run the target on another machine, or " + fewer()
        : "Stop what else runs on this machine";
  }

  private String fewer() {
    return generator.forked()
        ? "halve the users, or use a machine with more cores"
        : "halve the users or use fork";
  }

  /**
   * Carriers that are neither free nor computing: by user code, or, where cores are short, as they
   * wait for one. Nothing here distinguishes these.
   */
  private void held() {
    long held = resources.get(ResourceSignal.CARRIERS_HELD).orElse(0);
    boolean added = resources.get(ResourceSignal.CARRIERS_ADDED).isPresent();
    boolean waiting = isShortOfCores();
    long allowed = waiting ? GeneratorLimits.HELD_SURELY : GeneratorLimits.HELD;
    if (added || held > allowed) {
      add(
          "held carriers",
          held > GeneratorLimits.LOST_LOAD * resources.windowNanos() ? Bias.LESS_LOAD : Bias.NONE,
          (waiting
                      ? "no carrier was free or computed for up to %s, as where they wait for a"
                          + " core"
                      : "all carriers were held or pinned for up to %s without computing")
                  .formatted(Figures.duration(held))
              + (added ? ", then another was added" : ""),
          added ? "none added" : "at most " + Figures.duration(allowed),
          waiting
              ? ""
              : "Look for user code that keeps its carrier: it reads files, calls native code or,"
                  + " before JDK 24, makes a request inside synchronized",
          (double) held);
    }
  }

  private boolean isShortOfCores() {
    return isMachineBusy() || isUnderPressure();
  }

  private boolean isUnderPressure() {
    return pressureShare() > GeneratorLimits.PRESSURE;
  }

  private double pressureShare() {
    return cpu.share(ResourceSignal.PRESSURE).orElse(0);
  }

  private void pressure() {
    if (isUnderPressure()) {
      add(
          "CPU pressure",
          "processes waited for a core in "
              + Figures.ratio(Math.min(1, pressureShare()))
              + " of the window",
          "at most " + Figures.ratio(GeneratorLimits.PRESSURE),
          "",
          pressureShare());
    }
  }

  private void used(ResourceSignal signal, ResourceSignal limit, double allowed) {
    long used = resources.get(signal).orElse(0);
    long most = resources.get(limit).orElse(Long.MAX_VALUE);
    if (used > allowed * most) {
      add(
          signal.words(),
          "%s of %s %s".formatted(Figures.count(used), Figures.count(most), signal.words()),
          "at most " + Figures.ratio(allowed),
          signal == ResourceSignal.DESCRIPTORS
              ? "Raise the limit of open files, as by ulimit -n, or have fewer users"
              : "Keep connections instead of making new ones, or use more source addresses",
          (double) used / most);
    }
  }

  private static String allowed() {
    return "at most " + Figures.ratio(GeneratorLimits.CPU);
  }

  private static String cores(double cores) {
    return Figures.number(cores) + (cores == 1 ? " core" : " cores");
  }

  private static String firstUpper(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private void add(String signal, String finding, String limit, String remedy, double extent) {
    add(signal, Bias.NONE, finding, limit, remedy, extent);
  }

  private void add(
      String signal, Bias distortion, String finding, String limit, String remedy, double extent) {
    found.add(new HealthIssue(signal, distortion, finding, limit, remedy, extent));
  }
}
