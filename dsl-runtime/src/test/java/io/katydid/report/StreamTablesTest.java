package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.OpenStream;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.measure.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StreamTablesTest {

  private static final long MS = 1_000_000;

  /** What a user measured who read a stream until the load ended, after 10 s. */
  private static Snapshot subscribed(int events) {
    return subscribed(events, stream -> {});
  }

  /**
   * The same.
   *
   * @param then what was said of each of its events
   */
  private static Snapshot subscribed(int events, Consumer<OpenStream> then) {
    Recorder recorder = new Recorder(name -> List.of());
    Sampler sampler = new Sampler(recorder);
    OpenStream stream = sampler.startStream(recorder.series("GET /prices"), 0, 0);
    stream.opened(MS);
    for (int event = 1; event <= events; event++) {
      stream.event(event * MS);
      then.accept(stream);
    }
    recorder.loadEnded(10_000 * MS);
    stream.endWithLoad();
    stream.finish(10_001 * MS);
    sampler.close();
    return recorder.read(10_001 * MS).sinceStart();
  }

  @Test
  void events_streamThatEndedWithTheLoad_isNoneOfTheCompleted() {
    assertThat(StreamTables.events(subscribed(50), Style.PLAIN).orElseThrow().lines())
        .anySatisfy(line -> assertThat(line).matches("  GET /prices +0 +50 +5/s *"))
        .anySatisfy(line -> assertThat(line).contains("and 1 stream that ended with the load"));
  }

  @Test
  void workers_ofStreamsThatEndedWithTheLoad_areSaidNotToBeComparedByThem() {
    RunReport report =
        Runs.report(Duration.ZERO, subscribed(50), Runs.window(Duration.ZERO), Runs.NOT_JUDGED);

    assertThat(ReportParts.workerNotes(WorkerRun.of(report)))
        .contains(
            "workers are compared by requests that were completed; streams that ended with the load"
                + " are none, and their events are in the figures of all workers");
    assertThat(ReportParts.workerNotes(WorkerRun.report())).noneMatch(it -> it.contains("streams"));
  }

  @Test
  void tokens_ofAStreamThatEndedWithTheLoad_areSaidToBeCountedByEvents() {
    Snapshot guessed = subscribed(50, stream -> stream.tokens(1));
    Snapshot said =
        subscribed(
            50,
            stream -> {
              stream.tokens(1);
              stream.usage(3, 1);
            });

    assertThat(StreamTables.tokens(guessed, Style.PLAIN).orElseThrow().lines())
        .anySatisfy(line -> assertThat(line).matches("  GET /prices +50 +5/s .*"))
        .contains("    of 1 open stream, by their events: the server did not say how many");
    assertThat(StreamTables.tokens(said, Style.PLAIN).orElseThrow().lines())
        .noneMatch(line -> line.contains("by their events"));
  }

  @Test
  void measured_streamThatEndedWithTheLoad_isNoFailureAndHasNoResponseTime() {
    Snapshot measured = subscribed(3);

    assertThat(measured.total().count()).isZero();
    assertThat(measured.total().failures()).isZero();
    assertThat(measured.groups()).isEmpty();
  }
}
