package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process used from its start to its end, with those it started and waited for.
 *
 * @param cpuSeconds processor time, of user and system together
 * @param residentMegabytes the most memory that one of them had resident
 */
record Cost(double cpuSeconds, double residentMegabytes) {

  private static final String FILE = "cost";

  /** Makes the process one that GNU time measures, in its working directory. */
  static ProcessBuilder measured(ProcessBuilder process) {
    List<String> command = new ArrayList<>(List.of("time", "-q", "-f", "%U %S %M", "-o", FILE));
    command.addAll(process.command());
    return process.command(command);
  }

  /** Reads what was measured. */
  static Cost read(Path directory) throws IOException {
    return parse(Files.readString(directory.resolve(FILE)));
  }

  /** Reads a line of user seconds, system seconds and kilobytes. */
  static Cost parse(String line) {
    String[] parts = line.strip().split(" ", 3);
    return new Cost(
        Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]) / 1024);
  }
}
