package io.katydid.join;

import io.katydid.measure.CumulativeCounts;
import io.katydid.measure.Phase;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.measure.Snapshot;
import io.katydid.remote.SimulatedEngine;
import io.katydid.run.Clock;
import io.katydid.store.WorkerFacts;
import io.katydid.text.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Many workers in one JVM, which join a controller and report as if each made load: of every name
 * the times of so many requests, which are drawn and recorded as those of a run.
 */
public final class SimulatedWorkers {

  /** Which are reported one after the other. */
  private static final int SNAPSHOTS = 8;

  private static final double MEDIAN = 5e6;
  private static final double DEVIATION = 0.5;
  private static final int STATUS = 200;
  private static final int SENT = 120;
  private static final int RECEIVED = 1200;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final WorkerJvm worker;
  private final List<Snapshot> prepared;
  private final AtomicLong reported = new AtomicLong();

  private SimulatedWorkers(WorkerJvm worker, List<Snapshot> prepared) {
    this.worker = worker;
    this.prepared = prepared;
  }

  /**
   * Takes part in a run, and prints how many requests were reported.
   *
   * @param args where the controller is, the file of the token, the number of workers here, that of
   *     the first, how many names there are, and how many requests of each a second
   */
  public static void main(String[] args) {
    WorkerJvm worker =
        new WorkerJvm(
            ControllerAddress.parse(args[0]),
            new CredentialSource(args[1], "", "", "", ""),
            PATIENCE);
    int first = Integer.parseInt(args[3]);
    SimulatedWorkers workers =
        new SimulatedWorkers(
            worker, prepared(first, Integer.parseInt(args[4]), Integer.parseInt(args[5])));
    List<Thread> threads =
        IntStream.range(first, first + Integer.parseInt(args[2])).mapToObj(workers::join).toList();
    threads.forEach(SimulatedWorkers::await);
    System.out.println(workers.reported.get());
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Thread join(int number) {
    Channel controller =
        new Joining(
                worker.controller(),
                worker.credentials(System::getenv),
                worker.patience(),
                Duration.ofMillis(100),
                Joining.ANSWER,
                Pulse.STANDARD,
                Clock.SYSTEM,
                line -> {})
            .join(new WorkerIdentity(Version.current(), "simulated-" + number, number + 1));
    return Thread.ofVirtual().start(() -> run(controller, number));
  }

  private void run(Channel controller, int number) {
    List<Snapshot> own = new ArrayList<>(prepared);
    Collections.rotate(own, number);
    WorkerFacts facts =
        new WorkerFacts(
            "simulated-" + number, number + 1, Runtime.version().toString(), 1, Version.current());
    try (controller) {
      reported.addAndGet(SimulatedEngine.run(controller.in(), controller.out(), own, facts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Snapshot> prepared(int seed, int names, int requests) {
    Recorder recorder = new Recorder(name -> List.of());
    SplittableRandom random = new SplittableRandom(seed);
    List<Snapshot> snapshots = new ArrayList<>();
    CumulativeCounts last = recorder.read(0);
    for (int second = 1; second <= SNAPSHOTS; second++) {
      for (int name = 0; name < names; name++) {
        record(recorder, "GET /" + (char) ('a' + name), requests, random);
      }
      CumulativeCounts next = recorder.read(second * 1_000_000_000L);
      snapshots.add(next.since(last));
      last = next;
    }
    return snapshots;
  }

  private static void record(
      Recorder recorder, String name, int requests, SplittableRandom random) {
    Sampler sampler = new Sampler(recorder);
    for (int i = 0; i < requests; i++) {
      long nanos = Math.round(MEDIAN * Math.exp(DEVIATION * random.nextGaussian()));
      long transfer = nanos / 10;
      sampler.start(recorder.series(name), 0, 0);
      sampler.took(Phase.FIRST_BYTE, nanos - transfer);
      sampler.took(Phase.TRANSFER, transfer);
      sampler.transferred(SENT, RECEIVED);
      sampler.received(STATUS);
      sampler.finish(nanos);
      sampler.endTask(true);
      recorder.lagged(random.nextInt(200_000));
    }
    sampler.close();
  }
}
