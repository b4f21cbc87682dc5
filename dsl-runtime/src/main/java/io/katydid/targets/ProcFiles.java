package io.katydid.targets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Linux reports of processes in {@code /proc}; see proc(5). A process may end at any moment;
 * then there is nothing.
 *
 * @param root the directory
 */
record ProcFiles(Path root) {

  /** That of this machine. */
  static final ProcFiles SYSTEM = new ProcFiles(Path.of("/proc"));

  private static final String LISTENING = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  /** Whether there is one: only Linux has it. */
  boolean isThere() {
    return Files.isReadable(root.resolve("self/stat"));
  }

  /** All processes that can be read. */
  List<ProcessState> processes() {
    return pids().flatMap(pid -> process(pid).stream()).toList();
  }

  /** The processes that hold a socket which listens on this TCP port. */
  Set<Long> listeners(int port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      lines(root.resolve(table)).stream()
          .map(line -> line.strip().split("\\s+", -1))
          .filter(row -> row.length > INODE && isListening(row, port))
          .forEach(row -> sockets.add("socket:[" + row[INODE] + "]"));
    }
    Set<Long> holders = new HashSet<>();
    pids().filter(pid -> holdsOne(pid, sockets)).forEach(holders::add);
    return holders;
  }

  private static boolean isListening(String[] row, int port) {
    return row[STATE].equals(LISTENING) && row[LOCAL_ADDRESS].endsWith(":%04X".formatted(port));
  }

  private boolean holdsOne(long pid, Set<String> sockets) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(of(pid).resolve("fd"))) {
      for (Path file : files) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
    } catch (IOException endedOrNotOurs) {
      return false;
    }
    return false;
  }

  private Stream<Long> pids() {
    List<Long> pids = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, "[0-9]*")) {
      entries.forEach(entry -> pids.add(Long.valueOf(entry.getFileName().toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pids.stream();
  }

  private Optional<ProcessState> process(long pid) {
    return lines(of(pid).resolve("stat")).stream()
        .findFirst()
        .map(stat -> ProcessState.read(pid, stat, lines(of(pid).resolve("status"))));
  }

  private Path of(long pid) {
    return root.resolve(Long.toString(pid));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException endedOrNotThere) {
      return List.of();
    }
  }
}
