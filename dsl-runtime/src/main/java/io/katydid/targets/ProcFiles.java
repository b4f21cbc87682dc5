package io.katydid.targets;

import io.katydid.os.KernelFiles;
import io.katydid.os.ListeningSocket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Linux reports of processes in {@code /proc}; see proc(5). A process may end at any moment;
 * then there is nothing.
 */
record ProcFiles(KernelFiles files) {

  /** Those of this machine. */
  static final ProcFiles SYSTEM = new ProcFiles(KernelFiles.HERE);

  /** Whether there are any: only Linux has them. */
  boolean isThere() {
    return files.exists("proc/self/stat");
  }

  /** All processes that can be read. */
  List<ProcessState> processes() {
    return pids().flatMap(pid -> process(pid).stream()).toList();
  }

  /** The processes that hold a socket which listens on this TCP port. */
  Set<Long> listeners(int port) {
    Set<String> sockets =
        ListeningSocket.of(files, port).stream()
            .map(socket -> "socket:[" + socket.inode() + "]")
            .collect(Collectors.toSet());
    return pids().filter(pid -> holdsOne(pid, sockets)).collect(Collectors.toSet());
  }

  private boolean holdsOne(long pid, Set<String> sockets) {
    String open = "proc/" + pid + "/fd";
    return files.names(open).stream()
        .flatMap(name -> files.link(open + "/" + name).stream())
        .anyMatch(sockets::contains);
  }

  private Stream<Long> pids() {
    return files.names("proc").stream().filter(name -> name.matches("\\d+")).map(Long::valueOf);
  }

  private Optional<ProcessState> process(long pid) {
    return files.lines("proc/" + pid + "/stat").stream()
        .findFirst()
        .map(stat -> ProcessState.read(pid, stat, files.lines("proc/" + pid + "/status")));
  }
}
