package io.katydid.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Starts command lines, as a shell reads them. */
final class Shell {

  private static final boolean IS_WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  private Shell() {}

  /**
   * Starts a command line.
   *
   * @param folder where it is run
   * @param environment what is set for it beside what is set for this JVM
   * @param output the file that all it prints is written to
   */
  static Process start(
      String line, Path folder, Map<String, String> environment, OutputLog output) {
    ProcessBuilder builder =
        new ProcessBuilder(words(line))
            .directory(folder.toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.file().toFile());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start: " + line, e);
    }
  }

  private static List<String> words(String line) {
    return IS_WINDOWS ? List.of("cmd.exe", "/c", line) : List.of("/bin/sh", "-c", line);
  }
}
