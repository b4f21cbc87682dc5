package io.katydid.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many connections wait in the listen queue of a port of this machine: the kernel has accepted
 * them, and the server has not. Known on Linux, where a listening socket shows them as the length
 * of its receive queue.
 */
public final class ListenQueue {

  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

  private static final String LISTENING = "0A";

  private ListenQueue() {}

  /** The connections that wait at this port; 0 where that is not known. */
  public static int length(int port) {
    return TABLES.stream().mapToInt(table -> length(table, port)).sum();
  }

  static int length(Path table, int port) {
    String end = ":%04X".formatted(port);
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .map(line -> line.strip().split("\\s+", 6))
          .filter(row -> row.length > 5 && row[3].equals(LISTENING) && row[1].endsWith(end))
          .mapToInt(row -> Integer.parseInt(row[4].substring(row[4].indexOf(':') + 1), 16))
          .sum();
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
