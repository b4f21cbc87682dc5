package io.katydid.fork;

import io.katydid.measure.Frame;
import io.katydid.run.Clock;
import io.katydid.run.Engine;
import io.katydid.run.RunOutcome;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An engine in a JVM of its own: the same Java and the same class path as ours, but without our
 * test framework, our garbage, and the settings of our JVM.
 *
 * <p>To its user it is an {@link Engine}: the same frames, the same outcome, stopped in the same
 * ways. Its JVM ends when the run does, when this is closed, or when we end.
 */
public final class Fork implements AutoCloseable {

  private static final int SECONDS_TO_CUT_OFF = 10;

  private final ForkedJvm jvm;
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private final Consumer<Frame> frames;
  private final LastKnown lastKnown = new LastKnown(Clock.SYSTEM.nanoTime());
  private boolean interrupted;

  private Fork(ForkedJvm jvm, Consumer<Frame> frames) {
    this.jvm = jvm;
    this.frames = frames;
  }

  /** How many threads carry the virtual threads of a fork on this machine. */
  public static int carriers() {
    return JvmArguments.carriers(cores());
  }

  /**
   * Starts a JVM, and this load in it.
   *
   * @param frames is given a frame every second, on the thread that executes
   * @throws UncheckedIOException if the JVM cannot be started
   */
  public static Fork start(Load load, List<Class<?>> userClasses, Consumer<Frame> frames) {
    return start(load, userClasses, frames, List.of());
  }

  /** The same with more arguments for the JVM. */
  static Fork start(
      Load load, List<Class<?>> userClasses, Consumer<Frame> frames, List<String> more) {
    boolean assertions = userClasses.stream().anyMatch(Class::desiredAssertionStatus);
    Properties properties = System.getProperties();
    ForkedJvm jvm =
        ForkedJvm.start(
            properties.getProperty("java.home", ""),
            JvmArguments.of(cores(), assertions, more),
            ClassPath.of(userClasses, properties));
    Fork fork = new Fork(jvm, frames);
    fork.ask(
        new Asked.Order(
            userClasses.stream().map(Class::getName).toList(), load, texts(properties)));
    Thread.ofPlatform().daemon().name("katydid-fork").start(fork::listen);
    return fork;
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static Map<String, String> texts(Properties properties) {
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, name -> properties.getProperty(name, "")));
  }

  /** As {@link Engine#abort}. */
  public void abort(String reason) {
    ask(new Asked.Abort(reason));
  }

  /**
   * As {@link Engine#execute}. If the JVM ends before the run does, the outcome is what it had told
   * until then, spoiled by how it ended.
   *
   * @throws IllegalArgumentException as {@link Load#engine}
   * @throws IllegalStateException if the JVM does not find a user class
   */
  public RunOutcome execute() {
    RunOutcome outcome = null;
    while (outcome == null) {
      try {
        outcome = hear(told.take());
      } catch (InterruptedException e) {
        interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return outcome;
  }

  /** The second time, there is nothing to wait for. */
  private void interrupt() {
    if (interrupted) {
      jvm.kill();
    }
    interrupted = true;
    ask(new Asked.Interrupt());
    jvm.killAfter(SECONDS_TO_CUT_OFF);
  }

  private @Nullable RunOutcome hear(Told message) {
    return switch (message) {
      case Told.Progress(Frame frame) -> {
        lastKnown.add(frame);
        frames.accept(frame);
        yield null;
      }
      case Told.Finished(RunOutcome outcome) -> {
        jvm.end();
        yield outcome;
      }
      case Told.Refused(String reason, boolean ofArgument) ->
          throw ofArgument
              ? new IllegalArgumentException(reason)
              : new IllegalStateException(reason);
      case Told.Silence(String cause) ->
          lastKnown.outcome(Clock.SYSTEM.nanoTime(), Crash.reason(cause, jvm.end()));
    };
  }

  private void ask(Asked message) {
    try {
      jvm.ask(message);
    } catch (IOException notHeard) {
      // It has ended, or is as good as ended; that is heard, or not heard, from its other side.
      jvm.kill();
    }
  }

  private void listen() {
    Messages telling = jvm.told();
    try {
      Told message;
      do {
        message = (Told) telling.read();
        told.add(message);
      } while (message instanceof Told.Progress);
    } catch (EOFException end) {
      told.add(new Told.Silence(""));
    } catch (IOException | ClassNotFoundException | ClassCastException unreadable) {
      jvm.kill();
      told.add(new Told.Silence(unreadable.toString()));
    }
  }

  /** Ends the JVM, if it has not ended by itself. */
  @Override
  public void close() {
    jvm.close();
  }
}
