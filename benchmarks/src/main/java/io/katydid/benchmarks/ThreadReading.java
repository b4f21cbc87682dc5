package io.katydid.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the JVMs of a client had used until some time.
 *
 * @param jvms how many there were: two while a fork makes load
 * @param requests how many the server had received
 * @param load by the identifier of each thread of the JVM that makes load, what it is for and its
 *     CPU time
 * @param command CPU time of the JVM that has started that one
 */
record ThreadReading(int jvms, long requests, Map<String, Used> load, double command) {

  /** CPU time in seconds, and of what. */
  record Used(ThreadRole role, double seconds) {}

  /**
   * Reads what the JVMs that this program has started have used, the last started being last. One
   * that ends meanwhile is none.
   */
  static ThreadReading of(Nginx server) throws IOException {
    return of(
        ProcessHandle.current()
            .descendants()
            .flatMap(it -> Jvm.of(it).stream())
            .sorted(Comparator.comparing(Jvm::start))
            .map(jvm -> threads(Path.of("/proc/" + jvm.process() + "/task")))
            .filter(threads -> !threads.isEmpty())
            .toList(),
        server.requestsSoFar());
  }

  private static ThreadReading of(List<Map<String, Used>> jvms, long requests) {
    Map<String, Used> load = jvms.isEmpty() ? Map.of() : jvms.getLast();
    double command =
        jvms.stream()
            .limit(Math.max(0, jvms.size() - 1))
            .flatMap(jvm -> jvm.values().stream())
            .mapToDouble(Used::seconds)
            .sum();
    return new ThreadReading(jvms.size(), requests, load, command);
  }

  /** A JVM that is running, by its process. */
  private record Jvm(long process, Instant start) {

    static Optional<Jvm> of(ProcessHandle process) {
      ProcessHandle.Info info = process.info();
      return info.command()
          .filter(command -> command.endsWith("/java"))
          .flatMap(java -> info.startInstant())
          .map(start -> new Jvm(process.pid(), start));
    }
  }

  /** The threads that a directory of the kernel has; none if their process has ended. */
  static Map<String, Used> threads(Path tasks) {
    Map<String, Used> threads = new HashMap<>();
    try (Stream<Path> directories = Files.list(tasks)) {
      directories.forEach(thread -> {
        try {
          String name = Files.readString(thread.resolve("comm")).strip();
          String[] times = Files.readString(thread.resolve("schedstat")).split(" ", -1);
          threads.put("" + thread, new Used(ThreadRole.of(name), Long.parseLong(times[0]) / 1e9));
        } catch (IOException ended) {
          // It was there when the directory was read.
        }
      });
    } catch (IOException | UncheckedIOException ended) {
      return Map.of();
    }
    return threads;
  }
}
