package io.katydid.os;

import java.util.Map;
import java.util.stream.Stream;

/** The name of this machine, as it has it itself: no name server is asked. */
public final class HostName {

  private HostName() {}

  /** The name, or empty if it is not known. */
  public static String here() {
    return of(KernelFiles.HERE, System.getenv());
  }

  static String of(KernelFiles files, Map<String, String> environment) {
    return Stream.concat(
            files.lines("proc/sys/kernel/hostname").stream(),
            Stream.of("HOSTNAME", "COMPUTERNAME").map(it -> environment.getOrDefault(it, "")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }
}
