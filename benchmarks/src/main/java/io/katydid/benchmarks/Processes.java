package io.katydid.benchmarks;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes that were started here. What still runs at the end, or on Ctrl-C, is ended. */
final class Processes implements AutoCloseable {

  private final Set<Process> running = ConcurrentHashMap.newKeySet();

  Processes() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end-processes"));
  }

  Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    running.add(process);
    return process;
  }

  /** Waits until the process has ended by itself; returns its exit status. */
  int await(Process process) throws InterruptedException {
    int status = process.waitFor();
    running.remove(process);
    return status;
  }

  @Override
  public void close() {
    running.forEach(process -> {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    });
    running.clear();
  }
}
