package io.katydid.fork;

import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineLink;
import io.katydid.remote.EngineStreams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
    JvmCommand command =
        JvmCommand.of(javaHome, jvmArguments, classPath, ForkedEngine.class, List.of());
    try {
      return new ForkedJvm(command.builder().start(), command.argumentFile());
    } catch (IOException e) {
      delete(command.argumentFile());
      throw new UncheckedIOException(JvmCommand.failure(javaHome), e);
    }
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
    return Ended.of(Crash.how(cause, exitCode), log.lastLines(), Crash.isByStop(exitCode));
  }

  @Override
  public void kill() {
    process.toHandle().destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    process.onExit().join();
    delete(argumentFile);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
