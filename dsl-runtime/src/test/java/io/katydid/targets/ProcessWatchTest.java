package io.katydid.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.katydid.os.KernelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a {@code /proc} of our own, in which process 10 has the children 11 and 12. */
class ProcessWatchTest {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  @TempDir private Path machine;
  private Path root = Path.of("");
  private ProcFiles proc = ProcFiles.SYSTEM;

  @BeforeEach
  void startProcesses() throws IOException {
    root = machine.resolve("proc");
    proc = new ProcFiles(new KernelFiles(machine));
    process("self", 1, 0, 0, 0);
    process("9", 1, 5000, 0, 999);
    process("10", 1, 10, 0, 20);
    process("11", 10, 0, 0, 100);
    process("12", 10, 0, 0, 300);
  }

  @Test
  void end_processesOfATree_areAddedUp() throws IOException {
    ProcessWatch watch = ProcessWatch.begin(proc, WatchedProcess.pid(10)).orElseThrow();
    process("9", 1, 9000, 0, 999);
    process("10", 1, 11, 0, 20);
    process("11", 10, 900, 0, 100);
    process("12", 10, 599, 0, 300);

    ProcessUsage usage = watch.end(TEN_SECONDS).orElseThrow();

    assertThat(usage.cores()).isCloseTo(1.5, within(1e-9));
    assertThat(usage.processes()).isEqualTo(3);
    assertThat(usage.workers()).isEqualTo(2);
    assertThat(usage.bytesPerWorker()).isEqualTo(200 * 1024);
  }

  /** What a child used is its parent's when it has ended. */
  @Test
  void end_workerReplacedMeanwhile_losesNoTime() throws IOException {
    process("11", 10, 100, 0, 100);
    ProcessWatch watch = ProcessWatch.begin(proc, WatchedProcess.pid(10)).orElseThrow();
    Files.delete(root.resolve("11/stat"));
    process("10", 1, 10, 500, 20);
    process("13", 10, 600, 0, 100);

    assertThat(watch.end(TEN_SECONDS).orElseThrow().cores()).isCloseTo(1, within(1e-9));
  }

  @Test
  void end_targetHasEnded_isNothing() throws IOException {
    ProcessWatch watch = ProcessWatch.begin(proc, WatchedProcess.pid(12)).orElseThrow();
    Files.delete(root.resolve("12/stat"));

    assertThat(watch.end(TEN_SECONDS)).isEmpty();
  }

  @Test
  void begin_port_isOfTheHolderOfItsSocket() throws IOException {
    Files.createDirectories(root.resolve("net"));
    Files.writeString(
        root.resolve("net/tcp6"),
        """
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 00000000000000000000000000000000:1F40 0000:0000 0A 0:0 0:0 0 0 0 777 1
           1: 00000000000000000000000000000000:1F40 0000:0000 01 0:0 0:0 0 0 0 778 1
        """);
    holds("10", "socket:[777]");
    holds("9", "socket:[778]");

    ProcessWatch watch = ProcessWatch.begin(proc, WatchedProcess.port(8000)).orElseThrow();

    assertThat(watch.end(TEN_SECONDS).orElseThrow().processes()).isEqualTo(3);
  }

  @Test
  void begin_nobodyListens_reportsIt() {
    assertThatThrownBy(() -> ProcessWatch.begin(proc, WatchedProcess.port(8000)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "port 8000 cannot be watched: no process of this machine that we may look at has it");
  }

  @Test
  void begin_ourselves_isRefused() throws IOException {
    long us = ProcessHandle.current().pid();
    process(Long.toString(us), 10, 0, 0, 1);

    assertThatThrownBy(() -> ProcessWatch.begin(proc, WatchedProcess.pid(10)))
        .hasMessage(
            "process 10 cannot be watched apart: it is this JVM, which makes the load, or has"
                + " started it");
  }

  @Test
  void begin_noProc_isNothing() {
    assertThat(
            ProcessWatch.begin(
                new ProcFiles(new KernelFiles(machine.resolve("nowhere"))), WatchedProcess.pid(10)))
        .isEmpty();
  }

  @Test
  void port_outOfRange_isRefused() {
    assertThatThrownBy(() -> WatchedProcess.port(0)).hasMessage("a port is from 1 to 65535, not 0");
  }

  /** A process whose name is of the worst kind. */
  private void process(String pid, int parent, int user, int childrenUser, int kilobytes)
      throws IOException {
    Path directory = Files.createDirectories(root.resolve(pid));
    Files.writeString(
        directory.resolve("stat"),
        String.format(
            Locale.ROOT,
            "%s (a) b (c) S %d 1 1 0 -1 4194304 1 2 3 4 %d 0 %d 0 20 0 1 0 100\n",
            pid,
            parent,
            user,
            childrenUser));
    Files.writeString(
        directory.resolve("status"),
        String.format(Locale.ROOT, "Name:\ta) b (c\nVmRSS:\t%8d kB\n", kilobytes));
  }

  private void holds(String pid, String socket) throws IOException {
    Path files = Files.createDirectories(root.resolve(pid).resolve("fd"));
    Files.createSymbolicLink(files.resolve("7"), Path.of(socket));
  }
}
