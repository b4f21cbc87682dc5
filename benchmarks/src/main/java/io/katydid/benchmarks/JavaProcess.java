package io.katydid.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Java virtual machines like this one, with its class path, and flags of their own. */
final class JavaProcess {

  private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private final List<String> flags;

  /** Virtual machines with these flags, separated by spaces. */
  JavaProcess(String flags) {
    this.flags = Arrays.stream(flags.split(" ", -1)).filter(flag -> !flag.isEmpty()).toList();
  }

  String[] versionCommand() {
    return new String[] {java, "--version"};
  }

  /** One that runs this program. */
  ProcessBuilder running(List<String> moreFlags, Class<?> program, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(flags);
    command.addAll(moreFlags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
