package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.RunListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunEventsTest {

  private static final long MS = 1_000_000;

  private final AtomicLong clock = new AtomicLong();
  private final List<RunListener.RequestEnd> ends = new ArrayList<>();
  private final RunListener slow =
      new RunListener() {
        @Override
        public void requestEnded(RequestEnd request) {
          ends.add(request);
          clock.addAndGet(10 * MS);
        }
      };
  private final Recorder recorder =
      new Recorder(
          WatchedFigures.of(name -> List.of()), List.of(slow), clock::get, WallClock.NONE, null);
  private final Sampler sampler = new Sampler(recorder);

  @Test
  void requestEnded_slowListener_isNoTimeOfTheNextRequest() {
    request(5 * MS);
    request(5 * MS);
    sampler.close();

    RequestSnapshot request = recorder.read(clock.get()).sinceStart().requests().getFirst();
    assertThat(request.serviceTime().max()).isEqualTo(5 * MS);
    assertThat(request.responseTime().max()).isEqualTo(5 * MS);
    assertThat(ends)
        .extracting(RunListener.RequestEnd::responseTime)
        .containsOnly(Duration.ofMillis(5));
    assertThat(ends).hasSize(2).noneMatch(RunListener.RequestEnd::isFailed);
  }

  @Test
  void requestEnded_failedAfterItsEnd_isReportedAsFailed() {
    request(MS);
    sampler.fail("check", "wrong price");
    sampler.close();

    assertThat(ends).extracting(RunListener.RequestEnd::failureType).containsExactly("check");
    assertThat(ends).allMatch(RunListener.RequestEnd::isFailed);
  }

  @Test
  void requestEnded_measureOrCutOff_isNotCalled() {
    sampler.startMeasure(recorder.measure("total"), 0, false);
    sampler.finishMeasure(MS);
    sampler.close();
    sampler.start(recorder.series("GET /"), MS, MS);
    recorder.cutOff(2 * MS);
    sampler.finish(3 * MS);
    sampler.close();

    assertThat(ends).isEmpty();
  }

  @Test
  void requestEnded_noResponse_isReportedAsFailed() {
    sampler.start(recorder.series("GET /"), 0, 0);
    recorder.loadEnded(MS);
    recorder.giveUp(2 * MS, 0);
    sampler.finish(3 * MS);
    sampler.close();

    assertThat(ends)
        .containsExactly(
            new RunListener.RequestEnd("GET /", Duration.ofMillis(2), Recorder.NO_RESPONSE));
  }

  /** The time is read, and then whatever is open is recorded. */
  private void request(long nanos) {
    long start = clock.get();
    sampler.start(recorder.series("GET /"), start, start);
    sampler.finish(clock.addAndGet(nanos));
  }
}
