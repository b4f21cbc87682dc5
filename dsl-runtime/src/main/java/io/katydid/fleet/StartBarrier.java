package io.katydid.fleet;

import io.katydid.os.ShutdownStop;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineLink;
import io.katydid.run.Clock;
import io.katydid.run.EngineCommands;
import io.katydid.text.Figures;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Gets the workers of a run to begin at one time: all are prepared first, their clocks are compared
 * with ours, and each is given the time by its own. Used by the thread that executes the run.
 */
final class StartBarrier {

  /** So long the others may take, once one is ready: they all prepare the same. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /** So long we may be later than a worker of this machine to know of a signal to both. */
  private static final int SECONDS_TO_SIGNAL = 1;

  /** The least time from the command to the begin. */
  private static final long LEAD = 200_000_000L;

  /** The command has to be there in time, also of the worker that is the farthest. */
  private static final int LEAD_IN_ROUND_TRIPS = 20;

  private final List<Worker> workers;

  /** Why it was aborted; or empty, if it was not in time. */
  private final CompletableFuture<String> aborted = new CompletableFuture<>();

  private long firstReadyAt = Clock.NEVER;
  private int ready;
  private int probed;
  private boolean hurried;

  StartBarrier(List<Worker> workers) {
    this.workers = workers;
  }

  /**
   * Takes an event of a worker; when the run begins, by our clock, or {@link Clock#NEVER} as long
   * as some are missing.
   *
   * @throws IllegalArgumentException if it refuses a value that was given
   * @throws IllegalStateException if it cannot begin for another reason
   */
  long take(Worker worker, EngineEvent event, long now) {
    switch (event) {
      case EngineEvent.Ready it -> {
        worker.ready(it.worker());
        firstReadyAt = Math.min(firstReadyAt, now);
        ready++;
      }
      case EngineEvent.Echo it -> probed++;
      case EngineEvent.Refused(String reason, boolean ofArgument) ->
          throw refusal(worker.number() + " cannot make its share: " + reason, ofArgument);
      case EngineEvent.Disconnected(String cause) -> {
        EngineLink.Ended how = worker.link.end(cause);
        if (how.bySharedSignal()) {
          String unused = aborted.completeOnTimeout("", SECONDS_TO_SIGNAL, TimeUnit.SECONDS).join();
        }
        throw new IllegalStateException(
            "%s ended before the run began, %s; %s"
                .formatted(worker.name(), how.how(), how.output()));
      }
      default -> throw new IllegalStateException(worker.name() + " has not begun: " + event);
    }
    return next(event, now);
  }

  private static RuntimeException refusal(String reason, boolean ofArgument) {
    return ofArgument ? new IllegalArgumentException(reason) : new IllegalStateException(reason);
  }

  private long next(EngineEvent event, long now) {
    if (ready < workers.size()) {
      return Clock.NEVER;
    }
    if (hurried) {
      return begin(now, 0);
    }
    if (event instanceof EngineEvent.Ready) {
      workers.forEach(Worker::probe);
    }
    return probed < workers.size() ? Clock.NEVER : begin(now, lead());
  }

  private long lead() {
    long longest = workers.stream().mapToLong(it -> it.probes.roundTrip()).max().orElse(0);
    return Math.max(LEAD, LEAD_IN_ROUND_TRIPS * longest);
  }

  private long begin(long now, long lead) {
    for (Worker worker : workers) {
      long at = lead == 0 ? EngineCommands.NOW : now + lead + worker.probes.offset();
      worker.commands.send(new EngineCommand.Begin(at));
    }
    return now + lead;
  }

  /** The run is aborted, for this reason; from any thread. */
  void abort(String reason) {
    aborted.complete(reason);
  }

  /** Why it cannot begin: that it was aborted, which may be why it failed, or else that. */
  RuntimeException failure(RuntimeException failed) {
    String reason = aborted.getNow("");
    return reason.isEmpty() ? failed : ShutdownStop.beforeTheLoad(reason);
  }

  /**
   * The run is to end before it begins: it begins as soon as all are ready, and whatever their
   * clocks are. When, as {@link #take}.
   */
  long hurry(long now) {
    hurried = true;
    return ready < workers.size() ? Clock.NEVER : begin(now, 0);
  }

  /**
   * Checks that none is missing for too long.
   *
   * @throws IllegalStateException if one is
   */
  void requireReady(long now) {
    if (ready < workers.size() && now - firstReadyAt > LONGEST_WAIT.toNanos()) {
      throw new IllegalStateException(
          "%s was not ready within %s of the first; look at what it prints, or at what @BeforeRun does there"
              .formatted(missing(), Figures.duration(LONGEST_WAIT.toNanos())));
    }
  }

  private String missing() {
    return workers.stream()
        .filter(it -> !it.isReady())
        .map(Worker::number)
        .collect(Collectors.joining(" and "));
  }
}
