package io.katydid.fork;

import io.katydid.api.Target;
import io.katydid.run.Clock;
import io.katydid.run.EngineCommands;
import io.katydid.run.EngineListener;
import io.katydid.run.EngineSpec;
import io.katydid.store.FrameReader;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An engine in a JVM of its own: the same Java and the same class path as ours, but without our
 * test framework, our garbage, and the settings of our JVM.
 *
 * <p>To its user it is an {@link io.katydid.run.Engine}: it reports the same, and obeys the same
 * commands. Its JVM ends when the run does, when this is closed, or when we end.
 */
public final class Fork implements EngineCommands, AutoCloseable {

  private static final int SECONDS_TO_CUT_OFF = 10;

  private final ForkedJvm jvm;
  private final EngineListener listener;
  private final BlockingQueue<EngineEvent> events = new LinkedBlockingQueue<>();
  private final long start = Clock.SYSTEM.nanoTime();
  private int mostUsers;
  private boolean interrupted;

  private Fork(ForkedJvm jvm, EngineListener listener) {
    this.jvm = jvm;
    this.listener = listener;
  }

  /** How many threads carry the virtual threads of a fork on this machine. */
  public static int carriers() {
    return JvmArguments.carriers(cores());
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
    List<Class<?>> userClasses = spec.load().allUserClasses();
    boolean assertions = userClasses.stream().anyMatch(Class::desiredAssertionStatus);
    Properties properties = System.getProperties();
    ForkedJvm jvm =
        ForkedJvm.start(
            properties.getProperty("java.home", ""),
            JvmArguments.of(cores(), assertions, JvmArguments.hugePages(), more),
            ClassPath.of(userClasses, properties));
    Fork fork = new Fork(jvm, listener);
    fork.send(EngineCommand.Start.of(spec, texts(properties)));
    Thread.ofPlatform().daemon().name("katydid-fork").start(fork::read);
    return fork;
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static Map<String, String> texts(Properties properties) {
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, name -> properties.getProperty(name, "")));
  }

  @Override
  public void abort(String reason) {
    send(new EngineCommand.Abort(reason));
  }

  @Override
  public void stop(String reason) {
    send(new EngineCommand.Stop(reason));
  }

  @Override
  public void finish(String reason) {
    send(new EngineCommand.Finish(reason));
  }

  @Override
  public void change(String scenario, Target target, Duration over) {
    send(new EngineCommand.Change(scenario, target, over));
  }

  @Override
  public void extend() {
    send(new EngineCommand.Extend());
  }

  @Override
  public void end() {
    send(new EngineCommand.End());
  }

  /**
   * As {@link io.katydid.run.Engine#execute}. If the JVM ends before the run does, the run ends
   * with what was reported until then, and cannot pass for how it ended.
   *
   * @throws IllegalArgumentException as {@link EngineSpec#engine}
   * @throws IllegalStateException if the JVM does not find a user class
   */
  public RunEnd execute() {
    RunEnd end = null;
    while (end == null) {
      try {
        end = receive(events.take());
      } catch (InterruptedException e) {
        interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return end;
  }

  /** The second time, there is nothing to wait for. */
  private void interrupt() {
    if (interrupted) {
      jvm.kill();
    }
    interrupted = true;
    send(new EngineCommand.CutOff());
    jvm.killAfter(SECONDS_TO_CUT_OFF);
  }

  private @Nullable RunEnd receive(EngineEvent event) {
    return switch (event) {
      case EngineEvent.Measured(Interval interval) -> {
        mostUsers = Math.max(mostUsers, interval.users());
        listener.measured(interval);
        yield null;
      }
      case EngineEvent.RunTimeOver() -> {
        listener.runTimeOver();
        yield null;
      }
      case EngineEvent.Finished(RunEnd end) -> {
        jvm.end();
        yield end;
      }
      case EngineEvent.Refused(String reason, boolean ofArgument) ->
          throw ofArgument
              ? new IllegalArgumentException(reason)
              : new IllegalStateException(reason);
      case EngineEvent.Disconnected(String cause) -> lost(Crash.reason(cause, jvm.end()));
    };
  }

  private RunEnd lost(String reason) {
    return new RunEnd(
        Clock.SYSTEM.nanoTime() - start,
        mostUsers,
        mostUsers,
        mostUsers,
        0,
        0,
        "the forked JVM ended",
        List.of(reason));
  }

  private void send(EngineCommand command) {
    try {
      jvm.send(command);
    } catch (IOException notRead) {
      // It has ended, or is as good as ended; that is seen by what it reports, or does not.
      jvm.kill();
    }
  }

  private void read() {
    FrameReader reported = jvm.events();
    try {
      EngineEvent event;
      do {
        event = next(reported);
        events.add(event);
      } while (!isLast(event));
    } catch (EOFException cutShort) {
      events.add(new EngineEvent.Disconnected(""));
    } catch (IOException unreadable) {
      jvm.kill();
      events.add(new EngineEvent.Disconnected(unreadable.toString()));
    }
  }

  private static EngineEvent next(FrameReader reported) throws IOException {
    Optional<Object> next = reported.read();
    return next.isEmpty() ? new EngineEvent.Disconnected("") : (EngineEvent) next.get();
  }

  private static boolean isLast(EngineEvent event) {
    return event instanceof EngineEvent.Finished
        || event instanceof EngineEvent.Refused
        || event instanceof EngineEvent.Disconnected;
  }

  /** Ends the JVM, if it has not ended by itself. */
  @Override
  public void close() {
    jvm.close();
  }
}
