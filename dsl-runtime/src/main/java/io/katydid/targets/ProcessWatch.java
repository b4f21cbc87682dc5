package io.katydid.targets;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Watches the processes of a target from the moment it is made until {@link #end}. */
public final class ProcessWatch {

  /** The remark where nothing can be watched. */
  public static final String MISSING =
      "the processes of the target were not watched: this system has no /proc, as Linux has";

  private static final double SHARE_OF_A_WORKER = 0.1;

  private final ProcFiles proc;
  private final WatchedProcess target;
  private final List<ProcessState> before;

  private ProcessWatch(ProcFiles proc, WatchedProcess target) {
    this.proc = proc;
    this.target = target;
    this.before = tree();
  }

  /**
   * Begins.
   *
   * @return empty if this system does not report processes
   * @throws IllegalStateException if the target is not on this machine, or is not ours to look at
   */
  public static Optional<ProcessWatch> begin(WatchedProcess target) {
    return begin(ProcFiles.SYSTEM, target);
  }

  static Optional<ProcessWatch> begin(ProcFiles proc, WatchedProcess target) {
    return proc.isThere() ? Optional.of(new ProcessWatch(proc, target)) : Optional.empty();
  }

  /**
   * What was used since the beginning.
   *
   * @param elapsed how long that is
   * @return empty if the target has ended meanwhile
   */
  public Optional<ProcessUsage> end(Duration elapsed) {
    List<ProcessState> after;
    try {
      after = tree();
    } catch (IllegalStateException ended) {
      return Optional.empty();
    }
    double seconds = elapsed.toNanos() / 1e9;
    double busy = (ticks(after) - ticks(before)) / ProcessState.TICKS_PER_SECOND;
    List<ProcessState> workers = workers(after);
    long bytes = workers.stream().mapToLong(ProcessState::bytes).sum() / workers.size();
    return Optional.of(new ProcessUsage(busy / seconds, after.size(), workers.size(), bytes));
  }

  /** Never none: the busiest is one. */
  private List<ProcessState> workers(List<ProcessState> after) {
    Map<Long, Long> earlier =
        before.stream().collect(Collectors.toMap(ProcessState::pid, ProcessState::ownTicks));
    Map<Long, Long> used = new HashMap<>();
    after.forEach(
        each -> used.put(each.pid(), each.ownTicks() - earlier.getOrDefault(each.pid(), 0L)));
    double least =
        SHARE_OF_A_WORKER * used.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return after.stream().filter(each -> used.getOrDefault(each.pid(), 0L) >= least).toList();
  }

  private static long ticks(List<ProcessState> processes) {
    return processes.stream().mapToLong(ProcessState::ticks).sum();
  }

  /** The processes of the target, and their descendants. */
  private List<ProcessState> tree() {
    List<ProcessState> all = proc.processes();
    Set<Long> tree = new HashSet<>(roots());
    boolean grown = true;
    while (grown) {
      grown = false;
      for (ProcessState each : all) {
        grown |= tree.contains(each.parent()) && tree.add(each.pid());
      }
    }
    List<ProcessState> found = all.stream().filter(each -> tree.contains(each.pid())).toList();
    if (found.isEmpty()) {
      throw new IllegalStateException(
          "%s cannot be watched: no process of this machine that we may look at has it"
              .formatted(target));
    }
    if (tree.contains(ProcessHandle.current().pid())) {
      throw new IllegalStateException(
          "%s cannot be watched apart: it is this JVM, which makes the load, or has started it"
              .formatted(target));
    }
    return found;
  }

  private Set<Long> roots() {
    return switch (target) {
      case WatchedProcess.Pid it -> Set.of(it.pid());
      case WatchedProcess.Port it -> proc.listeners(it.port());
    };
  }
}
