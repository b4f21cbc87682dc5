package io.katydid.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the threads of a controller are for, by their names as Linux has them. */
enum ControllerPart {
  MERGE("adds up, and shows", "java|main"),
  DECODE("decodes", "katydid-worker-"),
  RECEIVE("receives and decrypts", "ForkJoinPool-.*|.*Poller.*"),
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

  /** The CPU time that this process has used until now, in seconds. */
  static Map<ControllerPart, Double> read(long process) throws IOException {
    Map<ControllerPart, Double> seconds = new EnumMap<>(ControllerPart.class);
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + process + "/task"))) {
      threads.forEach(thread -> add(thread, seconds));
    }
    return seconds;
  }

  private static void add(Path thread, Map<ControllerPart, Double> seconds) {
    try {
      String name = Files.readString(thread.resolve("comm")).strip();
      String[] times = Files.readString(thread.resolve("schedstat")).split(" ", -1);
      seconds.merge(of(name), Long.parseLong(times[0]) / 1e9, Double::sum);
    } catch (IOException | UncheckedIOException ended) {
      // It was there when the directory was read.
      return;
    }
  }

  /** All of it. */
  static double sum(Map<ControllerPart, Double> seconds) {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
