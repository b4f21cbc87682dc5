package io.katydid.fork;

import io.katydid.api.load.LoadSpec;
import io.katydid.run.Engine;
import io.katydid.run.EngineSpec;
import io.katydid.run.UserPlans;
import io.katydid.store.FrameReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The other JVM: takes its commands from standard input, and reports on standard output how the run
 * goes. When standard input ends, the parent is gone, and so is this.
 */
final class ForkedEngine {

  private ForkedEngine() {}

  /**
   * Executes the run that it is to start, and ends the JVM.
   *
   * @param args the file of the arguments that this was started with, which is of no more use
   */
  public static void main(String[] args) throws IOException {
    Files.deleteIfExists(Path.of(args[0]));
    keepStandardStreams();
    // Threads of user code may be left, and would keep the JVM.
    System.exit(run());
  }

  private static int run() {
    try (EventWriter events = new EventWriter(new FileOutputStream(FileDescriptor.out))) {
      FrameReader commands =
          new FrameReader(new FileInputStream(FileDescriptor.in), CommandFrames.TYPES);
      EngineCommand.Start start = (EngineCommand.Start) commands.read().orElseThrow();
      start.properties().forEach(System.getProperties()::putIfAbsent);
      CommandLoop loop = CommandLoop.start(commands);
      loop.finish(events, execute(start, loop, events));
      return 0;
    } catch (Throwable e) {
      e.printStackTrace();
      return 1;
    }
  }

  /** What user code prints goes to the log, and it reads nothing. */
  private static void keepStandardStreams() {
    PrintStream log =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setOut(log);
    System.setErr(log);
    System.setIn(InputStream.nullInputStream());
  }

  private static EngineEvent execute(
      EngineCommand.Start start, CommandLoop loop, EventWriter events) {
    Engine engine;
    try {
      engine = engine(start, events, loop::isStopped);
    } catch (IllegalArgumentException e) {
      return new EngineEvent.Refused(String.valueOf(e.getMessage()), true);
    } catch (IllegalStateException e) {
      return new EngineEvent.Refused(String.valueOf(e.getMessage()), false);
    }
    loop.engine(engine);
    return new EngineEvent.Finished(engine.execute());
  }

  private static Engine engine(
      EngineCommand.Start start, EventWriter events, BooleanSupplier isStopped) {
    List<LoadSpec> scenarios = start.scenarios().stream().map(ForkedEngine::load).toList();
    LoadSpec load = scenarios.getFirst();
    for (LoadSpec other : scenarios.subList(1, scenarios.size())) {
      load = load.withScenario(other);
    }
    return new EngineSpec(load, start.watched(), start.slices())
        .engine(UserPlans.of(load), events, isStopped);
  }

  private static LoadSpec load(EngineCommand.Scenario scenario) {
    return LoadSpec.of(scenario.userClasses().stream().<Class<?>>map(ForkedEngine::load).toList())
        .withTexts(scenario.options());
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          name
              + " is not on the class path of the forked JVM, which is that of this JVM: add it"
              + " there, or set fork = 0 to run the load in this JVM",
          e);
    }
  }
}
