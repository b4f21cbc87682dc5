package io.katydid.remote;

import io.katydid.api.load.LoadSpec;
import io.katydid.os.HostName;
import io.katydid.run.Engine;
import io.katydid.run.EngineSpec;
import io.katydid.run.UserPlans;
import io.katydid.store.FrameReader;
import io.katydid.store.WorkerFacts;
import io.katydid.text.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** The engine of a JVM that gets its commands by a stream, and reports on another. */
public final class RemoteEngine {

  private final EngineHost host;
  private final Optional<EngineCommand.Code> code;
  private final EventWriter events;

  private RemoteEngine(EngineHost host, Optional<EngineCommand.Code> code, EventWriter events) {
    this.host = host;
    this.code = code;
    this.events = events;
  }

  /**
   * Executes the run that it is to start, and returns when its end was reported and the commands
   * have ended. When they end before that, so does the JVM.
   *
   * @param commands a stream that is buffered
   * @return why the run could not be; empty if it was
   * @throws IOException if the first commands cannot be read
   */
  public static Optional<String> run(InputStream commands, OutputStream events, EngineHost host)
      throws IOException {
    FrameReader frames = new FrameReader(commands, CommandFrames.TYPES);
    Object first = next(frames, host);
    Optional<EngineCommand.Code> code =
        first instanceof EngineCommand.Code it ? Optional.of(it) : Optional.empty();
    EngineCommand.Start start =
        (EngineCommand.Start) (code.isPresent() ? next(frames, host) : first);
    start.properties().forEach(System.getProperties()::putIfAbsent);
    try (EventWriter writer = new EventWriter(events);
        CommandLoop loop = CommandLoop.start(frames, host, writer)) {
      EngineEvent last = new RemoteEngine(host, code, writer).execute(start, loop);
      loop.finish(last);
      return last instanceof EngineEvent.Refused refused
          ? Optional.of(refused.reason())
          : Optional.empty();
    }
  }

  /**
   * A worker may be left, or told that there is no run, before it has got all that it is to start.
   */
  private static Object next(FrameReader commands, EngineHost host) throws IOException {
    Optional<Object> next = commands.read();
    if (next.isEmpty()) {
      host.orphaned("");
    }
    if (next.orElse(null) instanceof EngineCommand.Stop(String reason)) {
      host.dismissed(reason);
    }
    return next.orElseThrow();
  }

  private EngineEvent execute(EngineCommand.Start start, CommandLoop loop) {
    Engine engine;
    try {
      engine = engine(start, loop);
      loop.engine(engine);
    } catch (IllegalArgumentException e) {
      return new EngineEvent.Refused(String.valueOf(e.getMessage()), true);
    } catch (IllegalStateException e) {
      return new EngineEvent.Refused(String.valueOf(e.getMessage()), false);
    } catch (LinkageError e) {
      return new EngineEvent.Refused(host.unloadable(e), false);
    }
    return new EngineEvent.Finished(engine.execute());
  }

  private Engine engine(EngineCommand.Start start, CommandLoop loop) {
    List<LoadSpec> scenarios = start.scenarios().stream().map(this::load).toList();
    LoadSpec load = scenarios.getFirst();
    for (LoadSpec other : scenarios.subList(1, scenarios.size())) {
      load = load.withScenario(other);
    }
    requireSameCode(load.allUserClasses());
    return new EngineSpec(load, start.watched(), start.slices(), start.share())
        .engine(UserPlans.of(load), events, loop::isStopped, () -> begin(loop));
  }

  private void requireSameCode(List<Class<?>> userClasses) {
    code.map(EngineCommand.Code::digests)
        .flatMap(digests -> CodeDigest.of(userClasses).difference(CodeDigest.of(digests)))
        .ifPresent(difference -> {
          throw new IllegalStateException(difference);
        });
  }

  private long begin(CommandLoop loop) {
    events.ready(
        new WorkerFacts(
            HostName.here(),
            ProcessHandle.current().pid(),
            Runtime.version().toString(),
            Runtime.getRuntime().availableProcessors(),
            Version.current()));
    return loop.awaitBegin();
  }

  private LoadSpec load(EngineCommand.Scenario scenario) {
    return LoadSpec.of(scenario.userClasses().stream().<Class<?>>map(host::userClass).toList())
        .withTexts(scenario.options());
  }
}
