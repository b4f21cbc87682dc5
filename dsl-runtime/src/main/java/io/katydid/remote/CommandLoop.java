package io.katydid.remote;

import io.katydid.api.Target;
import io.katydid.run.Clock;
import io.katydid.run.EngineCommands;
import io.katydid.run.TakeOver;
import io.katydid.store.FrameReader;
import io.katydid.text.Figures;
import io.katydid.text.Thrown;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Obeys the commands of the parent until the end of the run is reported, and ends the JVM if they
 * end before that.
 */
final class CommandLoop implements AutoCloseable {

  /** So long the last event may be written whose reader has left. */
  private static final int SECONDS_TO_REPORT = 10;

  private static final String UNHEARD =
      "the controller has not been heard for " + Figures.duration(Silence.LONGEST);

  private final FrameReader commands;
  private final EngineHost host;
  private final EventWriter events;

  /** What is to be obeyed once the engine has started, in its order. */
  private final Queue<Consumer<EngineCommands>> early = new ArrayDeque<>();

  private @Nullable EngineCommands engine;
  private final CompletableFuture<Long> begin = new CompletableFuture<>();
  private final Thread coordinator = Thread.currentThread();
  private final CountDownLatch stopCommanded = new CountDownLatch(1);
  private final CountDownLatch reported = new CountDownLatch(1);
  private final CompletableFuture<Void> parentLeft = new CompletableFuture<>();
  private final ControllerWatch controller = new ControllerWatch();
  private volatile boolean finishing;

  /** Why the run was stopped; of the thread that obeys. */
  private String dismissal = "";

  private CommandLoop(FrameReader commands, EngineHost host, EventWriter events) {
    this.commands = commands;
    this.host = host;
    this.events = events;
  }

  /** Begins to obey; the calling thread is the one that executes the engine. */
  static CommandLoop start(FrameReader commands, EngineHost host, EventWriter events) {
    CommandLoop loop = new CommandLoop(commands, host, events);
    Thread.ofPlatform().daemon().name("katydid-commands").start(loop::obey);
    Runtime.getRuntime().addShutdownHook(new Thread(loop::awaitParent, "katydid-shutdown"));
    return loop;
  }

  /**
   * Waits until it is known when the run begins, and returns that. An interrupt is for the engine,
   * which then begins and ends at once.
   */
  long awaitBegin() {
    try {
      long at = begin.get();
      return at == EngineCommands.NOW ? Clock.SYSTEM.nanoTime() : at;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Clock.SYSTEM.nanoTime();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** This engine is the one that is to obey, from the first command on. */
  synchronized void engine(EngineCommands started) {
    engine = started;
    for (Consumer<EngineCommands> next = early.poll(); next != null; next = early.poll()) {
      next.accept(started);
    }
  }

  /** Whether the run is to end before its time. */
  boolean isStopped() {
    return stopCommanded.getCount() == 0;
  }

  private void obey() {
    String cause = "";
    try {
      for (Optional<Object> next = commands.read(); next.isPresent(); next = commands.read()) {
        obey((EngineCommand) next.get());
      }
    } catch (EOFException cutShort) {
      cause = "";
    } catch (IOException | RuntimeException unusable) {
      cause = "what the controller sent could not be used: " + Thrown.reason(unusable);
    }
    if (!finishing) {
      left(cause);
    }
    parentLeft.complete(null);
  }

  /** A run that has not begun was not to, if that was said. */
  private void left(String cause) {
    if (begin.isDone() || dismissal.isEmpty()) {
      host.orphaned(cause);
    } else {
      host.dismissed(dismissal);
    }
  }

  private void obey(EngineCommand command) {
    switch (command) {
      case EngineCommand.Abort(String reason) -> {
        stopCommanded.countDown();
        withEngine(it -> it.abort(reason));
      }
      case EngineCommand.Stop(String reason) -> {
        dismissal = reason;
        withEngine(it -> it.stop(reason));
      }
      case EngineCommand.Finish(String reason) -> withEngine(it -> it.finish(reason));
      case EngineCommand.Change(String scenario, Target target, Duration over, long atNanos) ->
          withEngine(it -> it.change(scenario, target, over, atNanos));
      case EngineCommand.TakeOverShare(TakeOver takeOver) ->
          withEngine(it -> it.takeOver(takeOver));
      case EngineCommand.Probe(int number) ->
          events.echo(
              new EngineEvent.Echo(
                  number, Clock.SYSTEM.nanoTime(), InstantSource.system().millis()));
      case EngineCommand.Begin(long atNanos) -> begin.complete(atNanos);
      case EngineCommand.Beat() -> heard(Clock.SYSTEM.nanoTime());
      case EngineCommand.Extend() -> withEngine(EngineCommands::extend);
      case EngineCommand.End() -> withEngine(EngineCommands::end);
      case EngineCommand.CutOff() -> {
        stopCommanded.countDown();
        coordinator.interrupt();
      }
      case EngineCommand.Start start ->
          throw new IllegalStateException("a second start: there is one run at a time");
      case EngineCommand.Code code ->
          throw new IllegalStateException("user classes after the start: they come before it");
    }
  }

  private void heard(long now) {
    if (controller.heard(now)) {
      Thread.ofPlatform().daemon().name("katydid-controller").start(this::watchController);
    }
  }

  private void watchController() {
    try {
      while (!reported.await(Silence.LOOK, TimeUnit.NANOSECONDS)) {
        if (controller.isLost(Clock.SYSTEM.nanoTime()) && !finishing) {
          host.orphaned(UNHEARD);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has it obey when it has started. */
  private synchronized void withEngine(Consumer<EngineCommands> command) {
    if (engine == null) {
      early.add(command);
    } else {
      command.accept(engine);
    }
  }

  /**
   * Ctrl-C is sent to the parent and to us. The parent then has us stop, and waits for the report.
   * If it does not, only we are to end: by a signal to us alone, or by user code. Nobody waits for
   * the report of one whose parent has left.
   */
  private void awaitParent() {
    try {
      if (stopCommanded.await(1, TimeUnit.SECONDS)) {
        while (!reported.await(SECONDS_TO_REPORT, TimeUnit.SECONDS) && !parentLeft.isDone()) {
          // The parent is there, and ends this when it wants to.
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Reports the last event, and waits until the parent has read it and leaves: a thread that still
   * read commands would hold up the end of the JVM. One that has left before, as another engine
   * spoiled the start, needs no refusal.
   *
   * @throws UncheckedIOException if it has left before it has read how the run ended
   */
  void finish(EngineEvent last) {
    finishing = true;
    try {
      events.finish(last);
    } catch (IOException left) {
      if (last instanceof EngineEvent.Refused) {
        return;
      }
      throw new UncheckedIOException("the parent does not listen", left);
    }
    parentLeft.join();
  }

  /** Whatever there is to report was reported, or cannot be: nothing keeps the JVM. */
  @Override
  public void close() {
    reported.countDown();
    stopCommanded.countDown();
  }
}
