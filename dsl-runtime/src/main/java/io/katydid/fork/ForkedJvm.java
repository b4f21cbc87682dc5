package io.katydid.fork;

import io.katydid.store.FrameReader;
import io.katydid.store.FrameWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The process of a fork. It ends with this, whatever happens. */
final class ForkedJvm implements AutoCloseable {

  private static final int SECONDS_TO_END = 5;

  private final Process process;
  private final FrameWriter commands;
  private final ForkLog log = new ForkLog(System.err);
  private final Path argumentFile;

  private ForkedJvm(Process process, Path argumentFile) {
    this.process = process;
    this.commands = new FrameWriter(process.getOutputStream());
    this.argumentFile = argumentFile;
    log.listen(process.getErrorStream());
  }

  /**
   * Starts the Java of this home.
   *
   * @throws UncheckedIOException if it cannot be started
   */
  static ForkedJvm start(String javaHome, List<String> jvmArguments, String classPath) {
    String java = String.join(File.separator, javaHome, "bin", "java");
    try {
      Path argumentFile = argumentFile(classPath);
      List<String> command = new ArrayList<>(List.of(java));
      command.addAll(jvmArguments);
      command.addAll(
          List.of("@" + argumentFile, ForkedEngine.class.getName(), argumentFile.toString()));
      return new ForkedJvm(new ProcessBuilder(command).start(), argumentFile);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a JVM for the load: " + java, e);
    }
  }

  /** Class paths can be longer than a command line may be. */
  private static Path argumentFile(String classPath) throws IOException {
    String quoted = classPath.replace("\\", "\\\\").replace("\"", "\\\"");
    Path file = Files.createTempFile("katydid-fork-", ".arguments");
    return Files.writeString(
        file,
        "-cp \"" + quoted + "\"",
        Charset.forName(System.getProperty("native.encoding", "UTF-8")));
  }

  /** Sends it a command. */
  void send(EngineCommand command) throws IOException {
    CommandFrames.write(commands, command);
  }

  /** What it reports. */
  FrameReader events() {
    return new FrameReader(process.getInputStream(), EventFrames.TYPES, log.lines());
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * Sends it no more commands, and waits for its end, and that of its log; not for long, or it is
   * killed.
   */
  Ended end() {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyEnded) {
      kill();
    }
    killAfter(SECONDS_TO_END);
    int exitCode = process.onExit().join().exitValue();
    return new Ended(exitCode, log.lastLines());
  }

  /** Kills it if it does not end by itself in this time. */
  void killAfter(int seconds) {
    CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(this::kill);
  }

  /** Kills it; what it reported and printed before can still be read. */
  void kill() {
    handle().destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    process.onExit().join();
    try {
      Files.deleteIfExists(argumentFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How it ended.
   *
   * @param lastLines of what it printed
   */
  record Ended(int exitCode, List<String> lastLines) {}
}
