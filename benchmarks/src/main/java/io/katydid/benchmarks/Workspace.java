package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A directory, and the processes that were started to work in it. Both are gone at the end, also
 * when this program is ended before its time.
 */
final class Workspace implements AutoCloseable {

  private final Path directory = Files.createTempDirectory("katydid-benchmark");
  private final Set<Process> running = ConcurrentHashMap.newKeySet();

  Workspace() throws IOException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-workspace"));
  }

  Path directory() {
    return directory;
  }

  Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    running.add(process);
    return process;
  }

  /** Waits until the process has ended by itself. */
  void await(Process process) throws InterruptedException {
    process.waitFor();
    running.remove(process);
  }

  @Override
  public synchronized void close() {
    endProcesses();
    if (Files.exists(directory)) {
      deleteDirectory();
    }
  }

  private void endProcesses() {
    for (Process process : running) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.onExit().join();
    }
  }

  private void deleteDirectory() {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> contentsFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : contentsFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.err.println(directory + " is left: " + e);
    }
  }
}
