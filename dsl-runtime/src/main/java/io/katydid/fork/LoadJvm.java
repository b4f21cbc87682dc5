package io.katydid.fork;

import io.katydid.os.ShutdownStop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/** A JVM for load that is not spoken to by pipes, with the Java and the class path of this one. */
public final class LoadJvm {

  private LoadJvm() {}

  /**
   * Executes a program in one, which prints where this one does, and returns its exit code.
   *
   * <p>One that a signal ended, such as that of a system without memory, could not say so: it is
   * said for it. So it is where this JVM is stopped, as by Ctrl-C, and the program with it, or
   * after its end.
   *
   * <p>The standard input of the program ends when this JVM does, however it ends, and when this
   * JVM is to end and waits for what it has begun.
   *
   * @param program its main method; the first of its arguments is a file that it is to delete
   * @param userClasses whose loaders may have more than the class path of this JVM
   * @param arguments those after that; anyone on this machine can read them
   * @param stopped what it means that the program was stopped with this JVM before its end
   * @param console is given the line on a signal
   * @throws UncheckedIOException if it cannot be started
   * @throws IllegalStateException if this JVM is ending
   */
  public static int execute(
      Class<?> program,
      List<Class<?>> userClasses,
      List<String> arguments,
      String stopped,
      Consumer<String> console) {
    Properties properties = System.getProperties();
    String home = properties.getProperty("java.home", "");
    int cores = Runtime.getRuntime().availableProcessors();
    List<String> ofJvm = JvmArguments.of(cores, false, JvmArguments.hugePages(), List.of());
    try {
      JvmCommand command =
          JvmCommand.of(home, ofJvm, ForkClassPath.of(userClasses, properties), program, arguments);
      try {
        return execute(
            command
                .builder()
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT),
            stopped,
            console);
      } finally {
        Files.deleteIfExists(command.argumentFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(JvmCommand.failure(home), e);
    }
  }

  private static int execute(ProcessBuilder program, String stopped, Consumer<String> console)
      throws IOException {
    try (ShutdownStop shutdown = new ShutdownStop()) {
      shutdown.hold();
      Process process = program.start();
      shutdown.begin(reason -> endInput(process));
      int code = exitCode(process);
      if (isStopped(shutdown, code)) {
        console.accept(ShutdownStop.REASON + ": " + stopped);
      } else if (shutdown.isStopping()) {
        console.accept(ShutdownStop.REASON + " after the end of the load: nothing of it is lost");
      } else if (Crash.isBySignal(code)) {
        console.accept("the JVM of the load ended " + Crash.how("", code));
      }
      return code;
    }
  }

  /** Ctrl-C is sent to both, and may be known of the program first. */
  private static boolean isStopped(ShutdownStop shutdown, int code) {
    return code != 0 && (Crash.isByStop(code) ? shutdown.isStoppingSoon() : shutdown.isStopping());
  }

  private static void endInput(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException ended) {
      // As much as an end.
    }
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return process.onExit().join().exitValue();
    }
  }
}
