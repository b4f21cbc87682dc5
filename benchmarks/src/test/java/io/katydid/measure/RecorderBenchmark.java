package io.katydid.measure;

import io.katydid.api.Timing;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** What is recorded of each request: all of its times, and whether it exceeds two limits. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecorderBenchmark {

  /** Shared by all threads, as by all users of a run. */
  private static final Recorder RECORDER =
      new Recorder(name ->
          List.of(
              new TimeLimit(Timing.RESPONSE, 50_000_000),
              new TimeLimit(Timing.RESPONSE, 100_000_000)));

  private static final Series SERIES = RECORDER.series("GET /");

  private final Sampler sampler = new Sampler(RECORDER);
  private long now;
  private long requests;

  /** Requests of one user. */
  @Benchmark
  public void recordAlone() {
    request();
  }

  /** Requests of two users at the same time. */
  @Benchmark
  @Threads(2)
  public void recordAmongTwo() {
    request();
  }

  /** One request, which takes from 1 to about 2 ms, and is recorded when the next one starts. */
  private void request() {
    sampler.start(SERIES, now, now);
    now += 1_000_000 + (requests++ * 7919 & 0xFFFFF);
    sampler.finish(now);
  }
}
