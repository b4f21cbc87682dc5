package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleQueueTest {

  private static Recorder recorder(Stripes stripes, SampleQueue queue) {
    return new Recorder(WatchedFigures.of(name -> List.of()), stripes, queue);
  }

  private static void samples(Recorder recorder, int user, int count) {
    Sampler sampler = new Sampler(recorder, user);
    for (int i = 0; i < count; i++) {
      sampler.start(recorder.series("GET /"), 0, 0);
      sampler.finish(i);
    }
    sampler.close();
  }

  private static List<Long> drained(SampleQueue queue) {
    List<Long> nanos = new ArrayList<>();
    queue.drain(sample -> nanos.add(sample.responseNanos()));
    return nanos;
  }

  @Test
  void drain_samplesOfOneThread_areInTheirOrderAndOnce() {
    SampleQueue queue = new SampleQueue(1, 4);
    Recorder recorder = recorder(new Stripes(1), queue);
    samples(recorder, 0, 3);

    assertThat(drained(queue)).containsExactly(0L, 1L, 2L);
    assertThat(drained(queue)).isEmpty();
    samples(recorder, 0, 4);
    assertThat(drained(queue)).as("around the end of the ring").containsExactly(0L, 1L, 2L, 3L);
    assertThat(queue.lost()).isZero();
  }

  @Test
  void add_toAFullQueue_isCountedAndLeavesWhatIsThere() {
    SampleQueue queue = new SampleQueue(1, 4);
    samples(recorder(new Stripes(1), queue), 0, 10);

    assertThat(queue.lost()).isEqualTo(6);
    assertThat(drained(queue)).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void add_requestThatIsCutOff_isNoSample() {
    SampleQueue queue = new SampleQueue(1, 4);
    Recorder recorder = recorder(new Stripes(1), queue);
    Sampler sampler = new Sampler(recorder);
    sampler.start(recorder.series("GET /"), 0, 0);
    recorder.cutOff(1);
    sampler.finish(2);
    sampler.close();

    assertThat(drained(queue)).isEmpty();
  }

  @Test
  void add_measureOfRequests_hasHowManyThereWereInIt() {
    SampleQueue queue = new SampleQueue(1, 8);
    Recorder recorder = recorder(new Stripes(1), queue);
    Sampler sampler = new Sampler(recorder, 3);
    recorder.userStarted(0);
    sampler.startMeasure(recorder.measure("checkout"), 0, false);
    for (String failure : List.of("", "HTTP 503", "")) {
      sampler.start(recorder.series("GET /"), 0, 0);
      sampler.finish(1);
      if (!failure.isEmpty()) {
        sampler.fail(failure, "busy");
      }
    }
    sampler.finishMeasure(5);
    sampler.close();

    List<CompletedSample> samples = new ArrayList<>();
    queue.drain(samples::add);

    assertThat(samples).hasSize(4).allMatch(it -> it.user() == 3 && it.users() == 1);
    assertThat(samples)
        .extracting(CompletedSample::failure)
        .containsExactly("", "HTTP 503", "", "HTTP 503");
    assertThat(samples)
        .extracting(CompletedSample::message)
        .containsExactly("", "busy", "", "GET /: busy");
    assertThat(samples).extracting(CompletedSample::inside).containsExactly(0, 0, 0, 3);
    assertThat(samples).extracting(CompletedSample::failedInside).containsExactly(0, 0, 0, 1);
  }

  /** Each is taken once, or lost once. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void drain_samplesOfManyThreads_areAllThatWereNotLost(int stripes) throws InterruptedException {
    SampleQueue queue = new SampleQueue(stripes, 64);
    Recorder recorder = recorder(new Stripes(stripes), queue);
    AtomicLong taken = new AtomicLong();
    List<Thread> users =
        IntStream.range(0, 4)
            .mapToObj(user -> Thread.ofPlatform().start(() -> samples(recorder, user, 5000)))
            .toList();
    while (users.stream().anyMatch(Thread::isAlive)) {
      queue.drain(sample -> taken.incrementAndGet());
    }
    for (Thread user : users) {
      user.join();
    }
    queue.drain(sample -> taken.incrementAndGet());

    assertThat(taken.get() + queue.lost()).isEqualTo(4 * 5000);
    assertThat(taken.get()).isPositive();
  }
}
