package io.katydid.gate;

import io.katydid.os.KernelFiles;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process, and all that it has started and that they have: a shell often stands before a server,
 * and a server has workers.
 */
final class ProcessTree {

  private static final int SECONDS_TO_END = 10;
  private static final int SECONDS_TO_DIE = 2;
  private static final long MILLIS_BETWEEN_LOOKS = 100;

  private final ProcessHandle root;
  private final int secondsToEnd;

  ProcessTree(Process root) {
    this(root, SECONDS_TO_END);
  }

  /** The same, whose processes are given this time before they are killed. */
  ProcessTree(Process root, int secondsToEnd) {
    this.root = root.toHandle();
    this.secondsToEnd = secondsToEnd;
  }

  /** Asks all of them to end, waits for that, and kills what is left; each for a limited time. */
  void end() {
    List<ProcessHandle> asked = Stream.concat(root.descendants(), Stream.of(root)).toList();
    asked.forEach(ProcessHandle::destroy);
    await(asked, secondsToEnd);
    List<ProcessHandle> left =
        asked.stream()
            .filter(ProcessTree::isAlive)
            .flatMap(each -> Stream.concat(each.descendants(), Stream.of(each)))
            .distinct()
            .toList();
    left.forEach(ProcessHandle::destroyForcibly);
    await(left, SECONDS_TO_DIE);
  }

  private static void await(List<ProcessHandle> processes, int seconds) {
    CompletableFuture<Object> late =
        new CompletableFuture<>().completeOnTimeout(true, seconds, TimeUnit.SECONDS);
    List<ProcessHandle> alive = processes.stream().filter(ProcessTree::isAlive).toList();
    while (!alive.isEmpty() && !late.isDone()) {
      CompletableFuture.anyOf(
              alive.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
          .completeOnTimeout(true, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)
          .join();
      alive = alive.stream().filter(ProcessTree::isAlive).toList();
    }
  }

  /** One that has ended stays among the processes of Linux until its parent has looked. */
  private static boolean isAlive(ProcessHandle process) {
    return process.isAlive()
        && KernelFiles.HERE.lines("proc/" + process.pid() + "/stat").stream()
            .noneMatch(stat -> stat.substring(stat.lastIndexOf(')') + 1).startsWith(" Z"));
  }
}
