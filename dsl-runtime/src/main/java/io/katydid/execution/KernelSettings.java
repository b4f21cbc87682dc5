package io.katydid.execution;

import io.katydid.measure.ResourceSignal;
import io.katydid.os.KernelFiles;
import io.katydid.report.MachineText.Property;
import io.katydid.text.Figures;
import java.util.List;
import java.util.Map;

/** Settings of a kernel that keep no load from being made, and distort what is measured. */
record KernelSettings(KernelFiles files) {

  static final String UNKNOWN = "not known";

  /** That of Linux since 5.4. */
  private static final int USUAL_QUEUE = 4096;

  /** Read through the kernel, which takes up to a microsecond. */
  private static final List<String> SLOW_CLOCKS =
      List.of("hpet", "acpi_pm", "jiffies", "refined-jiffies");

  static Property fine(String name, String here) {
    return new Property(name, here, "", "", "");
  }

  Property quota(Map<ResourceSignal, Long> signals) {
    Long quota = signals.get(ResourceSignal.CPU_QUOTA);
    if (quota == null) {
      return fine("CPU quota", files.exists("proc/self/cgroup") ? "none" : UNKNOWN);
    }
    return new Property(
        "CPU quota",
        Figures.number(quota / 1e9) + " cores",
        "",
        "the kernel stops the generator when it is used up, and response times have that wait; let"
            + " the container use whole cores, without a limit of CPU time, as by --cpuset-cpus in"
            + " place of --cpus",
        "");
  }

  Property queue() {
    List<Long> most = files.numbers("proc/sys/net/core/somaxconn");
    if (most.size() != 1) {
      return fine("Listen queue", UNKNOWN);
    }
    boolean enough = most.getFirst() >= USUAL_QUEUE;
    return new Property(
        "Listen queue",
        Figures.count(most.getFirst()),
        "",
        enough
            ? ""
            : "a target on this machine loses connections that come faster than it accepts"
                + " them, which then take a second longer; restart it after",
        enough ? "" : "sudo sysctl -w net.core.somaxconn=" + USUAL_QUEUE);
  }

  Property clock() {
    String devices = "sys/devices/system/clocksource/clocksource0/";
    String source = String.join("", files.lines(devices + "current_clocksource")).strip();
    if (!SLOW_CLOCKS.contains(source)) {
      return fine("Clock source", source.isEmpty() ? UNKNOWN : source);
    }
    boolean hasTsc =
        String.join(" ", files.lines(devices + "available_clocksource")).contains("tsc");
    return new Property(
        "Clock source",
        source,
        "",
        "each look at the clock is a system call, and each request has some",
        hasTsc ? "echo tsc | sudo tee /" + devices + "current_clocksource" : "");
  }
}
