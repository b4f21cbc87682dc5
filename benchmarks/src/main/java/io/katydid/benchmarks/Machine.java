package io.katydid.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

  private static final String RESIDENT = "VmRSS:";
  private static final String MOST_RESIDENT = "VmHWM:";
  private static final String CORES = "Cpus_allowed_list:";
  private static final String SELF = "self";
  private static final String OPEN_FILES = "Max open files";

  private Machine() {}

  /** Processors, their model, and the system. */
  static String description() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      String model =
          lines
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 2))
              .findFirst()
              .orElse(System.getProperty("os.arch"));
      return "%d cores of %s, %s %s"
          .formatted(
              Runtime.getRuntime().availableProcessors(),
              model,
              System.getProperty("os.name"),
              System.getProperty("os.version"));
    }
  }

  /** The first line that this command says. */
  static String firstLine(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8)
        .lines()
        .findFirst()
        .orElse("");
  }

  /** The numbers of the cores that this process may use, in order. */
  static List<Integer> cores() throws IOException {
    return coreNumbers(status(CORES, SELF));
  }

  /** Reads numbers and ranges of them, such as {@code 0-3,8}. */
  static List<Integer> coreNumbers(String ranges) {
    return Stream.of(ranges.split(",", -1))
        .map(range -> range.split("-", 2))
        .flatMap(ends ->
            IntStream.rangeClosed(
                    Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .boxed())
        .toList();
  }

  /** How much memory this process has resident. */
  static long residentKilobytes() throws IOException {
    return kilobytes(RESIDENT, SELF);
  }

  /** How much it has had at most. */
  static long mostResidentKilobytes() throws IOException {
    return kilobytes(MOST_RESIDENT, SELF);
  }

  /** How much this process has had at most. */
  static long mostResidentKilobytes(long process) throws IOException {
    return kilobytes(MOST_RESIDENT, "" + process);
  }

  private static long kilobytes(String name, String process) throws IOException {
    return Long.parseLong(status(name, process).replace(" kB", ""));
  }

  /** What the kernel says under this name of this process. */
  private static String status(String name, String process) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", process, "status"))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(name.length()).strip())
          .findFirst()
          .orElseThrow();
    }
  }

  /** How many files, and so connections, a process may have open. */
  static long openFiles() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/limits"))) {
      return lines
          .filter(line -> line.startsWith(OPEN_FILES))
          .map(line -> line.substring(OPEN_FILES.length()).strip().split("\\s+", -1)[1])
          .mapToLong(hard -> hard.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(hard))
          .findFirst()
          .orElseThrow();
    }
  }
}
