package io.katydid.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The {@code katydid} command, in a JVM of its own.
 *
 * @param java the program
 * @param classPath of it
 * @param properties the arguments before the main class
 * @param arguments those of the command
 */
record Command(
    Path java, TestClassPath classPath, List<String> properties, List<String> arguments) {

  private static final String MAIN_CLASS = "io.katydid.cli.Katydid";

  private static final Charset NATIVE =
      Charset.forName(System.getProperty("native.encoding", Charset.defaultCharset().name()));

  /**
   * Executes it, in a folder.
   *
   * @param lines is given each that it prints
   * @throws IOException if it cannot be started
   */
  CommandOutcome execute(File folder, Consumer<String> lines)
      throws IOException, InterruptedException {
    Path argumentFile = Files.createTempFile("katydid-maven-", ".arguments");
    try {
      Files.writeString(argumentFile, "-cp " + quoted(classPath), NATIVE);
      return execute(command(argumentFile), folder, lines);
    } finally {
      Files.delete(argumentFile);
    }
  }

  private static CommandOutcome execute(List<String> command, File folder, Consumer<String> lines)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder).redirectErrorStream(true).start();
    Thread end = new Thread(process::destroy, "katydid-end");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      process.getOutputStream().close();
      CommandOutcome.Reader outcome = new CommandOutcome.Reader();
      new BufferedReader(new InputStreamReader(process.getInputStream(), NATIVE))
          .lines()
          .peek(outcome::read)
          .forEach(lines);
      return outcome.ended(process.waitFor());
    } finally {
      process.destroy();
      Runtime.getRuntime().removeShutdownHook(end);
    }
  }

  /** Class paths can be longer than a command line may be. */
  private List<String> command(Path argumentFile) {
    List<String> command = new ArrayList<>(List.of(java.toString(), "@" + argumentFile));
    command.addAll(properties);
    command.add(MAIN_CLASS);
    command.addAll(arguments);
    return command;
  }

  private static String quoted(TestClassPath classPath) {
    String path =
        classPath.entries().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
