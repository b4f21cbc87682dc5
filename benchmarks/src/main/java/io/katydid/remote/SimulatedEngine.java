package io.katydid.remote;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.katydid.api.load.LoadSpec;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.run.Clock;
import io.katydid.run.Cut;
import io.katydid.run.LoadProfile;
import io.katydid.store.Boundary;
import io.katydid.store.FrameReader;
import io.katydid.store.FrameWriter;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import io.katydid.store.WorkerFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An engine that makes no load, and reports as one that does: at the end of each second and of each
 * slice of the run, what was prepared. It obeys those commands that begin and end a run.
 */
public final class SimulatedEngine {

  private static final long SECOND = 1_000_000_000L;

  private final FrameWriter events;
  private final List<Snapshot> prepared;
  private final WorkerFacts facts;
  private final CompletableFuture<String> stopped = new CompletableFuture<>();
  private long sliceNanos;
  private long lastCut;
  private int reports;
  private final AtomicLong reported = new AtomicLong();

  private SimulatedEngine(OutputStream events, List<Snapshot> prepared, WorkerFacts facts) {
    this.events = new FrameWriter(events);
    this.prepared = prepared;
    this.facts = facts;
  }

  /**
   * Takes part in a run, to the end of its commands.
   *
   * @param prepared what it reports, one after the other and again from the first
   * @return how many requests it has reported
   */
  public static long run(
      InputStream commands, OutputStream events, List<Snapshot> prepared, WorkerFacts facts)
      throws IOException {
    SimulatedEngine engine = new SimulatedEngine(events, prepared, facts);
    FrameReader frames = new FrameReader(commands, CommandFrames.TYPES);
    for (Optional<Object> next = frames.read(); next.isPresent(); next = frames.read()) {
      engine.obey((EngineCommand) next.get());
    }
    boolean unused = engine.stopped.complete("the controller was left");
    return engine.reported.get();
  }

  private void obey(EngineCommand command) throws IOException {
    switch (command) {
      case EngineCommand.Start start -> {
        sliceNanos = sliceNanos(start);
        EventFrames.write(events, new EngineEvent.Ready(facts));
      }
      case EngineCommand.Probe(int number) ->
          EventFrames.write(
              events,
              new EngineEvent.Echo(number, Clock.SYSTEM.nanoTime(), System.currentTimeMillis()));
      case EngineCommand.Begin(long atNanos) -> {
        Thread unused = Thread.startVirtualThread(() -> report(atNanos));
      }
      case EngineCommand.Abort(String reason) -> stop(reason);
      case EngineCommand.Stop(String reason) -> stop(reason);
      case EngineCommand.Finish(String reason) -> stop(reason);
      case EngineCommand.CutOff cutOff -> stop("cut off");
      default -> {
        // Of a run that is neither changed nor extended, and loses nobody, there is no other.
      }
    }
  }

  private static long sliceNanos(EngineCommand.Start start) {
    LoadSpec load =
        LoadSpec.of(List.of(SimulatedEngine.class))
            .withTexts(start.scenarios().getFirst().options());
    return LoadProfile.of(load).runTime().toNanos() / start.slices();
  }

  private void stop(String reason) {
    boolean unused = stopped.complete(reason);
  }

  private void report(long start) {
    try {
      while (!stopped.isDone()) {
        reportNext(start);
      }
      end(stopped.resultNow());
    } catch (IOException left) {
      // The controller has ended, and says why.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reportNext(long start) throws IOException, InterruptedException {
    long second = (lastCut / SECOND + 1) * SECOND;
    long slice = (lastCut / sliceNanos + 1) * sliceNanos;
    long next = Math.min(second, slice);
    if (isStoppedBefore(start + next)) {
      return;
    }
    // Of both at once, the slice has all of it.
    report(next, slice == next ? Boundary.SLICE : Boundary.SECOND, measured(), false);
    if (slice == second) {
      report(next, Boundary.SECOND, Snapshot.EMPTY, false);
    }
  }

  private boolean isStoppedBefore(long time) throws InterruptedException {
    try {
      long left = Math.max(0, time - Clock.SYSTEM.nanoTime());
      return !stopped.get(left, NANOSECONDS).isEmpty();
    } catch (TimeoutException notStopped) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Snapshot measured() {
    return prepared.get(reports++ % prepared.size());
  }

  private void end(String reason) throws IOException {
    long now = lastCut + 1;
    report(now, Boundary.SHORT_SLICE, Snapshot.EMPTY, true);
    report(now, Boundary.RUN, Snapshot.EMPTY, false);
    EventFrames.write(
        events, new EngineEvent.Finished(new RunEnd(now, 1, 1, 1, 0, 0, reason, List.of())));
  }

  private void report(long at, Boundary boundary, Snapshot measured, boolean endsLoad)
      throws IOException {
    Interval interval =
        new Interval(
            at,
            1,
            false,
            boundary,
            0,
            measured.over(at - lastCut),
            Slice.NO_CPU,
            ResourceMetrics.NONE);
    EventFrames.write(events, interval, new Cut(at, endsLoad, false, List.of(0L), List.of()));
    lastCut = at;
    reported.addAndGet(measured.requests().stream().mapToLong(RequestSnapshot::count).sum());
  }
}
