package io.katydid.fork;

import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineLink;
import io.katydid.remote.EngineStreams;
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
final class ForkedJvm implements EngineLink {

  private static final int SECONDS_TO_END = 5;

  private final Process process;
  private final EngineStreams streams;
  private final ForkLog log = new ForkLog(System.err);
  private final Path argumentFile;

  private ForkedJvm(Process process, Path argumentFile) {
    this.process = process;
    this.streams =
        EngineStreams.of(process.getOutputStream(), process.getInputStream(), log.lines());
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

  @Override
  public void send(EngineCommand command) throws IOException {
    streams.send(command);
  }

  /** One that sends no messages is killed. */
  @Override
  public EngineEvent receive() {
    EngineEvent event = streams.receive();
    if (event instanceof EngineEvent.Disconnected(String cause) && !cause.isEmpty()) {
      kill();
    }
    return event;
  }

  @Override
  public Ended end(String cause) {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyEnded) {
      kill();
    }
    killAfter(SECONDS_TO_END);
    int exitCode = process.onExit().join().exitValue();
    return new Ended(Crash.how(cause, exitCode), log.lastLines());
  }

  private void killAfter(int seconds) {
    CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(this::kill);
  }

  @Override
  public void kill() {
    process.toHandle().destroyForcibly();
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
}
