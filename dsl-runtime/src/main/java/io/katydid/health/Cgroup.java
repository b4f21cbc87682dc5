package io.katydid.health;

import io.katydid.measure.ResourceSignal;
import io.katydid.os.KernelFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;

/**
 * The CPU quota of the control group that this JVM is in, and how often it was used up; see the
 * Linux kernel's {@code cgroup-v2.rst} and, for version 1, {@code sched-bwc.rst}. Of the group and
 * those that it is part of, the first that has a quota is read.
 *
 * @param files of the kernel
 * @param dir the directory of the group, or empty if it has no quota
 */
record Cgroup(KernelFiles files, String dir) implements Source {

  private static final long SECOND = 1_000_000_000L;
  private static final long MICRO = 1000;
  private static final String UNIFIED = "sys/fs/cgroup";
  private static final String CPU = "sys/fs/cgroup/cpu";

  /** The group that we are in. */
  static Cgroup own(KernelFiles files) {
    return files.lines("proc/self/cgroup").stream()
        .flatMap(Cgroup::directories)
        .map(dir -> new Cgroup(files, dir))
        .filter(group -> group.quota().isPresent())
        .findFirst()
        .orElseGet(() -> new Cgroup(files, ""));
  }

  /** From a line such as {@code 0::/kubepods/pod1} or {@code 4:cpu,cpuacct:/docker/1}. */
  private static Stream<String> directories(String line) {
    String[] parts = line.split(":", 3);
    boolean unified = parts[1].isEmpty();
    if (!unified && !List.of(parts[1].split(",")).contains("cpu")) {
      return Stream.empty();
    }
    String mount = unified ? UNIFIED : CPU;
    // In a container the path may be that of the host, and what is mounted the group itself: the
    // last of the parents, which is the mount, is right then.
    return Stream.iterate(Path.of(parts[2]), path -> path != null, Path::getParent)
        .map(path -> mount + path);
  }

  @Override
  public void read(ObjLongConsumer<ResourceSignal> signals) {
    if (dir.isEmpty()) {
      unlimited(signals);
      return;
    }
    quota().ifPresent(quota -> signals.accept(ResourceSignal.CPU_QUOTA, quota));
    stat("nr_throttled", 1, ResourceSignal.THROTTLED_PERIODS, signals);
    stat("throttled_usec", MICRO, ResourceSignal.THROTTLED, signals);
    stat("throttled_time", 1, ResourceSignal.THROTTLED, signals);
  }

  /** Without a quota, nothing can be throttled. */
  private void unlimited(ObjLongConsumer<ResourceSignal> signals) {
    if (files.exists("proc/self/cgroup")) {
      signals.accept(ResourceSignal.THROTTLED_PERIODS, 0);
      signals.accept(ResourceSignal.THROTTLED, 0);
    }
  }

  private void stat(
      String word, long unit, ResourceSignal signal, ObjLongConsumer<ResourceSignal> signals) {
    files
        .number(dir + "/cpu.stat", word, word)
        .ifPresent(value -> signals.accept(signal, value * unit));
  }

  /** CPU time in nanoseconds per second. */
  private Optional<Long> quota() {
    // "max 100000" has one number, "150000 100000" two; version 1 writes -1 for none.
    List<Long> unified = files.numbers(dir + "/cpu.max");
    List<Long> limit =
        unified.isEmpty()
            ? Stream.of("/cpu.cfs_quota_us", "/cpu.cfs_period_us")
                .flatMap(file -> files.numbers(dir + file).stream())
                .toList()
            : unified;
    return limit.size() == 2 && limit.getFirst() > 0
        ? Optional.of(limit.getFirst() * SECOND / limit.getLast())
        : Optional.empty();
  }
}
