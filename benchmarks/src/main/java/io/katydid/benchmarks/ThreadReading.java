package io.katydid.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Reads what the JVMs that this program has started have used, the last started being last. */
  static ThreadReading of(Nginx server) throws IOException {
    List<ProcessHandle> jvms =
        ProcessHandle.current()
            .descendants()
            .filter(it -> it.info().command().orElse("").endsWith("/java"))
            .sorted(Comparator.comparing(it -> it.info().startInstant().orElseThrow()))
            .toList();
    Map<String, Used> load = new HashMap<>();
    double command = 0;
    for (ProcessHandle jvm : jvms) {
      Map<String, Used> threads = threads(jvm.pid());
      if (jvm.equals(jvms.getLast())) {
        load = threads;
      } else {
        command += threads.values().stream().mapToDouble(Used::seconds).sum();
      }
    }
    return new ThreadReading(jvms.size(), server.requestsSoFar(), load, command);
  }

  private static Map<String, Used> threads(long process) throws IOException {
    Map<String, Used> threads = new HashMap<>();
    try (Stream<Path> directories = Files.list(Path.of("/proc/" + process + "/task"))) {
      directories.forEach(thread -> {
        try {
          String name = Files.readString(thread.resolve("comm")).strip();
          String[] times = Files.readString(thread.resolve("schedstat")).split(" ", -1);
          threads.put("" + thread, new Used(ThreadRole.of(name), Long.parseLong(times[0]) / 1e9));
        } catch (IOException ended) {
          // It was there when the directory was read.
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return threads;
  }
}
