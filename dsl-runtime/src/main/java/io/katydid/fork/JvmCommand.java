package io.katydid.fork;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that starts a JVM for load.
 *
 * @param java the file to execute
 * @param arguments what follows it
 * @param argumentFile the file that the class path is in, as it can be longer than a command may
 *     be; the program is given its name, and deletes it
 */
record JvmCommand(String java, List<String> arguments, Path argumentFile) {

  /**
   * Writes the file of the class path.
   *
   * @param program whose main method is executed
   * @param more arguments of the program, after the name of the file
   * @throws IllegalStateException if it cannot be written
   */
  static JvmCommand of(
      String javaHome,
      List<String> jvmArguments,
      String classPath,
      Class<?> program,
      List<String> more) {
    Path file = argumentFile(classPath);
    List<String> arguments = new ArrayList<>(jvmArguments);
    arguments.addAll(List.of("@" + file, program.getName(), file.toString()));
    arguments.addAll(more);
    return new JvmCommand(java(javaHome), arguments, file);
  }

  private static String java(String home) {
    return String.join(File.separator, home, "bin", "java");
  }

  /** What is reported if it cannot be started. */
  static String failure(String javaHome) {
    return "cannot start a JVM for the load: " + java(javaHome);
  }

  private static Path argumentFile(String classPath) {
    String quoted = classPath.replace("\\", "\\\\").replace("\"", "\\\"");
    try {
      Path file = Files.createTempFile("katydid-fork-", ".arguments");
      return Files.writeString(
          file,
          "-cp \"" + quoted + "\"",
          Charset.forName(System.getProperty("native.encoding", "UTF-8")));
    } catch (IOException e) {
      throw new IllegalStateException(
          "the arguments of the JVM for the load cannot be written to the folder for temporary files, %s: %s"
              .formatted(System.getProperty("java.io.tmpdir", ""), e.getMessage()),
          e);
    }
  }

  ProcessBuilder builder() {
    List<String> all = new ArrayList<>(List.of(java));
    all.addAll(arguments);
    return new ProcessBuilder(all);
  }
}
