package io.katydid.fleet;

import io.katydid.api.Target;
import io.katydid.api.WorkerLoss;
import io.katydid.remote.Absence;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineLink;
import io.katydid.remote.LinkCommands;
import io.katydid.remote.RemoteRun;
import io.katydid.remote.Silence;
import io.katydid.run.Clock;
import io.katydid.run.EngineCommands;
import io.katydid.run.EngineListener;
import io.katydid.run.TakeOver;
import io.katydid.store.RunEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Several engines in JVMs of their own, each of which makes a share of one load. To its user they
 * are one {@link io.katydid.run.Engine}: they begin at one time, obey the same commands, and report
 * what one would report.
 */
public final class Fleet implements EngineCommands, AutoCloseable {

  /** Of a change of the load, which all are to make at the same time. */
  private static final long CHANGE_LEAD = 250_000_000L;

  /**
   * So often each worker is sent that this thread is not held up. Five may be late before one ends
   * its load; each of them is a record to seal and to write for each worker.
   */
  private static final long BEAT = 2 * Silence.LOOK;

  private final List<Worker> workers = new ArrayList<>();

  private final TaskQueue tasks = new TaskQueue(Clock.SYSTEM);
  private final CommandTimes times = new CommandTimes();
  private final EngineListener listener;
  private final Consumer<String> warnings;
  private final StartBarrier startBarrier;
  private final Losses losses;
  private @Nullable RunningFleet running;
  private final Absence absence = new Absence(Silence.ABSENCE, Clock.SYSTEM.nanoTime());
  private long beatAt = Clock.SYSTEM.nanoTime();

  private Fleet(
      List<? extends EngineLink> links,
      WorkerLoss onLoss,
      EngineListener listener,
      Consumer<String> warnings) {
    for (EngineLink link : links) {
      workers.add(new Worker(workers.size(), links.size(), link));
    }
    this.listener = listener;
    this.warnings = warnings;
    this.startBarrier = new StartBarrier(workers);
    this.losses = new Losses(onLoss, workers, times, warnings);
  }

  /**
   * Has each of some engines make a share of a load.
   *
   * @param links to them, which are closed with this
   * @param starts what each of them is to do, in the order of the links
   * @param onLoss what becomes of the run when one is lost
   * @param listener receives what they report, as from one, on the thread that executes
   * @param warnings is given a line for what goes wrong and does not end the run
   */
  public static Fleet start(
      List<? extends EngineLink> links,
      List<EngineCommand.Start> starts,
      WorkerLoss onLoss,
      EngineListener listener,
      Consumer<String> warnings) {
    Fleet fleet = new Fleet(links, onLoss, listener, warnings);
    for (Worker worker : fleet.workers) {
      worker.link.listen("katydid-worker-" + (worker.index + 1), it -> fleet.heard(worker, it));
      worker.commands.send(starts.get(worker.index));
    }
    return fleet;
  }

  /** An answer to a probe is taken here, as its time counts; what follows from the last is not. */
  private void heard(Worker worker, EngineEvent event) {
    long now = Clock.SYSTEM.nanoTime();
    if (event instanceof EngineEvent.Echo echo) {
      worker.answered(echo, now);
      if (!worker.probes.areOver()) {
        return;
      }
    }
    tasks.add(() -> take(worker, event, now));
  }

  private void take(Worker worker, EngineEvent event, long at) {
    RunningFleet begun = running;
    if (begun != null) {
      begun.take(worker, event, at);
    } else {
      begin(startBarrier.take(worker, event, Clock.SYSTEM.nanoTime()));
    }
  }

  private void begin(long at) {
    if (at != Clock.NEVER) {
      times.begin(at);
      running = new RunningFleet(workers, losses, times, listener, at);
      WorkerDifferences.of(workers).forEach(warnings);
    }
  }

  /** What was commanded may end a run that has not begun: it begins for that. */
  private void hurry() {
    if (running == null) {
      begin(startBarrier.hurry(Clock.SYSTEM.nanoTime()));
    }
  }

  /**
   * As {@link io.katydid.run.Engine#execute}. If a worker is lost, what it reported until then
   * counts, and the run goes on or ends as was asked for.
   *
   * @throws IllegalArgumentException as {@link io.katydid.run.EngineSpec#engine}; names the worker
   * @throws IllegalStateException likewise, or if a worker ends before the run begins
   */
  public RunEnd execute() {
    absence.ran(Clock.SYSTEM.nanoTime());
    return RemoteRun.execute(
        workers.stream().map(worker -> worker.link).toList(),
        () -> command(LinkCommands::cutOff),
        this::next);
  }

  private @Nullable RunEnd next() throws InterruptedException {
    if (running != null && running.isOver()) {
      endLinks();
      return running.end();
    }
    try {
      Runnable task = tasks.next(running != null);
      losses.away(absence.look(Clock.SYSTEM.nanoTime()));
      work(task);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw running == null ? notBegun(startBarrier.failure(e)) : e;
    }
    return null;
  }

  /** Its time is no absence, however long it takes. */
  private void work(@Nullable Runnable task) {
    if (task != null) {
      task.run();
    }
    look(Clock.SYSTEM.nanoTime());
    absence.ran(Clock.SYSTEM.nanoTime());
  }

  /** One has spoiled the start: the others are told why there is none. */
  private RuntimeException notBegun(RuntimeException why) {
    String reason = String.valueOf(why.getMessage());
    workers.forEach(worker -> worker.commands.stop(reason));
    return why;
  }

  private void look(long now) {
    beat(now);
    RunningFleet begun = running;
    if (begun != null) {
      begun.look(now);
    } else {
      startBarrier.requireReady(now);
    }
  }

  /** Who does not hear this for long ends its load. */
  private void beat(long now) {
    if (now - beatAt >= BEAT) {
      beatAt = now;
      workers.stream()
          .filter(Worker::isThere)
          .forEach(worker -> worker.commands.send(new EngineCommand.Beat()));
    }
  }

  /** All at the same time: each may take a moment. */
  private void endLinks() {
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      workers.stream()
          .filter(worker -> worker.end() != null)
          .forEach(worker ->
              each.execute(() -> {
                EngineLink.Ended unused = worker.link.end("");
              }));
    }
  }

  private void command(Consumer<LinkCommands> command) {
    workers.forEach(worker -> command.accept(worker.commands));
    tasks.add(this::hurry);
  }

  @Override
  public void abort(String reason) {
    startBarrier.abort(reason);
    command(it -> it.abort(reason));
  }

  @Override
  public void stop(String reason) {
    command(it -> it.stop(reason));
  }

  @Override
  public void finish(String reason) {
    command(it -> it.finish(reason));
  }

  /** All make it at the same time, a quarter of a second later. */
  @Override
  public void change(String scenario, Target target, Duration over, long atNanos) {
    long at = times.next(atNanos, Clock.SYSTEM.nanoTime(), CHANGE_LEAD);
    workers.forEach(worker -> worker.commands.change(scenario, target, over, at));
  }

  /** These engines make all of the load. */
  @Override
  public void takeOver(TakeOver takeOver) {
    throw new UnsupportedOperationException("there is no other share: " + takeOver);
  }

  @Override
  public void extend() {
    workers.forEach(worker -> worker.commands.extend());
  }

  @Override
  public void end() {
    workers.forEach(worker -> worker.commands.end());
  }

  /** Ends those that have not ended by themselves. */
  @Override
  public void close() {
    workers.forEach(worker -> worker.link.close());
  }
}
