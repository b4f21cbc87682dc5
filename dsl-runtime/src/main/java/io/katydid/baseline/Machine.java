package io.katydid.baseline;

import io.katydid.os.KernelFiles;
import java.util.Locale;
import java.util.Optional;

/**
 * This machine, as far as it is known: on Linux its processor and memory, elsewhere neither.
 *
 * @param cpu the model of the processor
 * @param cores how many processors there are for us
 * @param memory how much memory there is, in whole gibibytes
 * @param os the operating system
 */
public record Machine(String cpu, int cores, String memory, String os) {

  private static final double KIBIBYTES_PER_GIBIBYTE = 1 << 20;
  private static final String UNKNOWN = "unknown";

  /** The machine that we are on. */
  public static Machine here() {
    return at(KernelFiles.HERE);
  }

  /** In words. */
  public String text() {
    return "%s, %s, %s, %s"
        .formatted(cpu, cores == 1 ? "1 core" : cores + " cores", memory, os)
        .replace(", " + UNKNOWN, "");
  }

  static Machine at(KernelFiles files) {
    return new Machine(
        value(files, "proc/cpuinfo", "model name").orElse(System.getProperty("os.arch", UNKNOWN)),
        Runtime.getRuntime().availableProcessors(),
        value(files, "proc/meminfo", "MemTotal").map(Machine::gibibytes).orElse(UNKNOWN),
        System.getProperty("os.name", UNKNOWN));
  }

  /** Machines of one kind differ by some kilobytes. */
  private static String gibibytes(String kibibytes) {
    double size = Long.parseLong(kibibytes.replaceAll("\\D", "")) / KIBIBYTES_PER_GIBIBYTE;
    return String.format(Locale.ROOT, "%d GiB", Math.round(size));
  }

  private static Optional<String> value(KernelFiles files, String path, String name) {
    return files.lines(path).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }
}
