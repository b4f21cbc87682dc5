package io.katydid.fork;

import io.katydid.api.load.LoadSpec;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineLink;
import io.katydid.remote.LinkCommands;
import io.katydid.remote.RemoteRun;
import io.katydid.run.Clock;
import io.katydid.run.Cut;
import io.katydid.run.EngineCommands;
import io.katydid.run.EngineListener;
import io.katydid.run.EngineSpec;
import io.katydid.store.EncodedInterval;
import io.katydid.store.RunEnd;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An engine in a JVM of its own: the same Java and the same class path as ours, but without our
 * test framework, our garbage, and the settings of our JVM.
 *
 * <p>To its user it is an {@link io.katydid.run.Engine}: it reports the same, and has the same
 * {@linkplain #commands commands}. Its JVM ends when the run does, when this is closed, or when we
 * end.
 */
public final class Fork implements AutoCloseable {

  private final EngineLink link;
  private final LinkCommands commands;
  private final EngineListener listener;
  private final BlockingQueue<EngineEvent> events = new LinkedBlockingQueue<>();
  private final long start = Clock.SYSTEM.nanoTime();
  private int mostUsers;

  private Fork(EngineLink link, EngineListener listener) {
    this.link = link;
    this.commands = new LinkCommands(link);
    this.listener = listener;
  }

  /** How many threads carry the virtual threads of each of so many forks on this machine. */
  public static int carriers(int forks) {
    return JvmArguments.carriers(JvmArguments.coresOfEach(cores(), forks));
  }

  /**
   * Starts a JVM, and this load in it.
   *
   * @param listener receives its events, on the thread that executes
   * @throws UncheckedIOException if the JVM cannot be started
   */
  public static Fork start(EngineSpec spec, EngineListener listener) {
    return start(spec, listener, List.of());
  }

  /** The same with more arguments for the JVM. */
  static Fork start(EngineSpec spec, EngineListener listener, List<String> more) {
    EngineLink jvm = jvm(spec.load(), cores(), more);
    Fork fork = new Fork(jvm, listener);
    jvm.listen("katydid-fork", fork.events::add);
    fork.commands.send(EngineCommand.Start.of(spec, System.getProperties()));
    return fork;
  }

  /**
   * Starts JVMs that make a load together on this machine, and divide its processors among them.
   *
   * @throws UncheckedIOException if one cannot be started
   */
  public static List<EngineLink> jvms(LoadSpec load, int count) {
    int cores = JvmArguments.coresOfEach(cores(), count);
    return started(count, () -> jvm(load, cores, List.of()));
  }

  /** So many of them, or none: those before one that cannot be started are closed. */
  static List<EngineLink> started(int count, Supplier<EngineLink> start) {
    List<EngineLink> jvms = new ArrayList<>();
    try {
      while (jvms.size() < count) {
        jvms.add(start.get());
      }
      return jvms;
    } catch (RuntimeException | Error e) {
      jvms.forEach(EngineLink::close);
      throw e;
    }
  }

  private static EngineLink jvm(LoadSpec load, int cores, List<String> more) {
    List<Class<?>> userClasses = load.allUserClasses();
    boolean assertions = userClasses.stream().anyMatch(Class::desiredAssertionStatus);
    Properties properties = System.getProperties();
    return ForkedJvm.start(
        properties.getProperty("java.home", ""),
        JvmArguments.of(cores, assertions, JvmArguments.hugePages(), more),
        ForkClassPath.of(userClasses, properties));
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** What the engine obeys. */
  public EngineCommands commands() {
    return commands;
  }

  /**
   * As {@link io.katydid.run.Engine#execute}. If the JVM ends before the run does, the run ends
   * with what was reported until then, and cannot pass for how it ended.
   *
   * @throws IllegalArgumentException as {@link EngineSpec#engine}
   * @throws IllegalStateException if the JVM does not find a user class
   */
  public RunEnd execute() {
    return RemoteRun.execute(List.of(link), commands::cutOff, () -> receive(events.take()));
  }

  private @Nullable RunEnd receive(EngineEvent event) {
    return switch (event) {
      case EngineEvent.Ready ready -> {
        commands.send(new EngineCommand.Begin(EngineCommands.NOW));
        yield null;
      }
      case EngineEvent.Measured(EncodedInterval interval, Cut cut) -> {
        mostUsers = Math.max(mostUsers, interval.users());
        listener.measured(interval.decoded(), cut);
        yield null;
      }
      case EngineEvent.RunTimeOver() -> {
        listener.runTimeOver();
        yield null;
      }
      case EngineEvent.Finished(RunEnd end) -> {
        EngineLink.Ended unused = link.end("");
        yield end;
      }
      case EngineEvent.Echo echo -> throw new IllegalStateException("nobody has asked for " + echo);
      case EngineEvent.Refused(String reason, boolean ofArgument) ->
          throw ofArgument
              ? new IllegalArgumentException(reason)
              : new IllegalStateException(reason);
      case EngineEvent.Disconnected(String cause) -> lost(link.end(cause));
    };
  }

  private RunEnd lost(EngineLink.Ended how) {
    return new RunEnd(
        Clock.SYSTEM.nanoTime() - start,
        mostUsers,
        mostUsers,
        mostUsers,
        0,
        0,
        RunEnd.FORK_ENDED,
        List.of(
            "the forked JVM ended before the run, %s; figures are up to its last full second; %s"
                .formatted(how.how(), how.output())));
  }

  /** Ends the JVM, if it has not ended by itself. */
  @Override
  public void close() {
    link.close();
  }
}
