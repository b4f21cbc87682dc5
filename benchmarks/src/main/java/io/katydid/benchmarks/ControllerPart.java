package io.katydid.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the threads of a controller are for, by their names as Linux has them. */
enum ControllerPart {
  MERGE("decodes, adds up and shows", "java|main|katydid-progres"),
  RECEIVE("receives and decrypts", "katydid-receive"),
  COMPILE("compiles its own code", "C1 .*|C2 .*"),
  COLLECT("collects garbage", "GC .*|G1 .*|VM Thread"),
  OTHERS("all else", ".*");

  private final String title;
  private final String names;

  ControllerPart(String title, String names) {
    this.title = title;
    this.names = names;
  }

  String title() {
    return title;
  }

  private static ControllerPart of(String name) {
    return Arrays.stream(values()).filter(it -> name.matches(it.names)).findFirst().orElseThrow();
  }

  /** CPU time of one thread, in seconds. */
  record Used(ControllerPart part, double seconds) {}

  /** What each thread of this process has used until now. */
  static Map<String, Used> read(long process) throws IOException {
    Map<String, Used> all = new HashMap<>();
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + process + "/task"))) {
      threads.forEach(thread -> add(thread, all));
    }
    return all;
  }

  private static void add(Path thread, Map<String, Used> all) {
    try {
      String name = Files.readString(thread.resolve("comm")).strip();
      String[] times = Files.readString(thread.resolve("schedstat")).split(" ", -1);
      all.put("" + thread, new Used(of(name), Long.parseLong(times[0]) / 1e9));
    } catch (IOException | UncheckedIOException ended) {
      // It was there when the directory was read.
      return;
    }
  }

  /** What the threads that are there now have used since then. */
  static Map<ControllerPart, Double> since(Map<String, Used> before, Map<String, Used> now) {
    Map<ControllerPart, Double> seconds = new EnumMap<>(ControllerPart.class);
    now.forEach((thread, used) -> {
      Used then = before.get(thread);
      double since = used.seconds() - (then == null ? 0 : then.seconds());
      seconds.merge(used.part(), since, Double::sum);
    });
    return seconds;
  }

  /** All of it, until now. */
  static double sum(Map<String, Used> threads) {
    return threads.values().stream().mapToDouble(Used::seconds).sum();
  }
}
