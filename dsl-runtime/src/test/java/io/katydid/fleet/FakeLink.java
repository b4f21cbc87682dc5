package io.katydid.fleet;

import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.Distribution;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.UserTimeBreakdown;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineLink;
import io.katydid.run.Clock;
import io.katydid.run.Cut;
import io.katydid.store.Boundary;
import io.katydid.store.EncodedInterval;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import io.katydid.store.ScenarioEnd;
import io.katydid.store.WorkerFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;

/** A worker without a process, which answers commands as a test has it. */
final class FakeLink implements EngineLink {

  static final long SECOND = 1_000_000_000L;

  /** What it was sent, without probes. */
  final List<EngineCommand> sent = new ArrayList<>();

  private final BlockingQueue<EngineEvent> events = new LinkedBlockingQueue<>();
  private final long offset;
  private final WorkerFacts facts;
  private final BiConsumer<FakeLink, EngineCommand> answer;
  private final List<EngineCommand> early = new ArrayList<>();
  private List<Long> iterationsLeft = List.of(9L);
  private boolean begun;
  private volatile boolean killed;
  private volatile boolean bySharedSignal;
  private volatile Runnable meanwhile = () -> {};

  /**
   * A worker.
   *
   * @param number from 1
   * @param offset of its clock
   * @param answer is given each command but probes
   */
  FakeLink(int number, long offset, BiConsumer<FakeLink, EngineCommand> answer) {
    this.offset = offset;
    this.facts = new WorkerFacts("host-" + number, 70 + number, "25.0.1", 4, "1.0.0");
    this.answer = answer;
  }

  @Override
  public synchronized void send(EngineCommand command) {
    if (command instanceof EngineCommand.Probe(int number)) {
      events.add(
          new EngineEvent.Echo(
              number, Clock.SYSTEM.nanoTime() + offset, System.currentTimeMillis()));
    } else {
      sent.add(command);
      obey(command);
    }
  }

  /** There is no engine before it begins, which then obeys what came before. */
  private void obey(EngineCommand command) {
    if (begun || command instanceof EngineCommand.Start) {
      answer.accept(this, command);
    } else if (command instanceof EngineCommand.Begin) {
      begun = true;
      answer.accept(this, command);
      early.forEach(it -> answer.accept(this, it));
    } else {
      early.add(command);
    }
  }

  void report(EngineEvent event) {
    events.add(event);
  }

  void ready() {
    report(new EngineEvent.Ready(facts));
  }

  /** So many iterations of the only scenario have not ended, from now on; 0 without a number. */
  void iterationsLeft(long iterations) {
    iterationsLeft = List.of(iterations);
  }

  /** So many iterations in this second, with one user. */
  void second(int number, long iterations) {
    second(number, iterations, false);
  }

  void second(int number, long iterations, boolean everyUserEnded) {
    measured(
        Boundary.SECOND,
        number * SECOND,
        iterations,
        new Cut(
            number * SECOND,
            false,
            everyUserEnded,
            iterationsLeft,
            List.of(new ScenarioEnd("A", 1, 1, 1, 9, 0, 0, false))));
  }

  /** What it measured in this second. */
  void second(int number, Snapshot measured) {
    measured(
        interval(Boundary.SECOND, number * SECOND, measured),
        new Cut(number * SECOND, false, false, List.of(9L), List.of()));
  }

  /** The same, of a load of several scenarios, which stand so. */
  void second(int number, List<ScenarioEnd> scenarios) {
    measured(
        Boundary.SECOND,
        number * SECOND,
        10,
        new Cut(number * SECOND, false, false, List.of(9L, 9L), scenarios));
  }

  /** The load of several scenarios, which end so, ends at this second. */
  void end(int number, List<ScenarioEnd> scenarios) {
    end(
        new RunEnd(
            number * SECOND,
            1,
            1,
            1,
            0,
            0,
            RunEnd.TIME_OVER,
            "",
            List.of(),
            List.of(),
            scenarios,
            List.of()));
  }

  /** The load ends at this second, and with it the run. */
  void end(int number, String reason, String... runErrors) {
    end(new RunEnd(number * SECOND, 1, 1, 1, 0, 0, reason, List.of(runErrors)));
  }

  /**
   * Its rows are used up at this second.
   *
   * @param reasonOfAll why the load has ended, if those of all are
   */
  void endOfRows(int number, String reason, String reasonOfAll) {
    end(
        new RunEnd(
            number * SECOND,
            1,
            1,
            1,
            0,
            0,
            reason,
            reasonOfAll,
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  /** The load ends at this second, with what was measured until then and after it. */
  void end(int number, Snapshot before, Snapshot after) {
    end(new RunEnd(number * SECOND, 1, 1, 1, 0, 0, RunEnd.TIME_OVER, List.of()), before, after);
  }

  private void end(RunEnd end) {
    end(end, measured(0), measured(0));
  }

  private void end(RunEnd end, Snapshot before, Snapshot after) {
    long at = end.elapsedNanos();
    measured(
        interval(Boundary.SLICE, at, before), new Cut(at, true, false, List.of(0L), List.of()));
    measured(interval(Boundary.RUN, at, after), new Cut(at, false, false, List.of(0L), List.of()));
    report(new EngineEvent.Finished(end));
  }

  /** A second of which what was measured cannot be read. */
  void unreadable(int number) {
    try {
      report(
          new EngineEvent.Measured(
              Unreadable.of(interval(Boundary.SECOND, number * SECOND, measured(1))),
              new Cut(number * SECOND, false, false, List.of(0L), List.of())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void measured(Boundary boundary, long at, long iterations, Cut cut) {
    measured(interval(boundary, at, measured(iterations)), cut);
  }

  private void measured(Interval interval, Cut cut) {
    report(new EngineEvent.Measured(EncodedInterval.of(interval), cut));
  }

  private static Interval interval(Boundary boundary, long at, Snapshot measured) {
    return new Interval(
        at,
        boundary == Boundary.RUN ? 0 : 1,
        false,
        boundary,
        0,
        measured,
        Slice.NO_CPU,
        ResourceMetrics.NONE);
  }

  static Snapshot measured(long iterations) {
    return new Snapshot(
        0,
        List.of(),
        List.of(),
        List.of(),
        CustomMetrics.NONE,
        List.of(),
        Distribution.EMPTY,
        UserTimeBreakdown.NONE,
        iterations,
        0,
        0,
        0,
        0,
        ConnectionCounts.NONE);
  }

  @Override
  public EngineEvent receive() {
    try {
      return events.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Ended end(String cause) {
    meanwhile.run();
    return Ended.of(
        cause.isEmpty() ? "with exit code 3" : "as " + cause, List.of("halting"), bySharedSignal);
  }

  /** Is ended by a signal as of Ctrl-C, and this happens before it is known how it ended. */
  void signalled(Runnable before) {
    bySharedSignal = true;
    meanwhile = before;
    kill();
  }

  @Override
  public void kill() {
    killed = true;
    report(new EngineEvent.Disconnected(""));
  }

  boolean isKilled() {
    return killed;
  }

  @Override
  public void close() {
    kill();
  }
}
