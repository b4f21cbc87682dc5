package io.katydid.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Target;
import io.katydid.measure.Frame;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Work;
import io.katydid.report.RunReport;
import io.katydid.runfile.KeptRuns;
import io.katydid.runfile.RunHeader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ObserversTest {

  private static final RunControls NO_CONTROLS =
      new RunControls() {
        @Override
        public void change(Target target, Duration over) {}

        @Override
        public void change(String scenario, Target target, Duration over) {}

        @Override
        public Optional<String> problem(String scenario, Target target) {
          return Optional.empty();
        }

        @Override
        public void finish(String reason) {}
      };

  private final Queue<String> warnings = new ConcurrentLinkedQueue<>();

  /** Writes down what it is called with. */
  private static class Diary implements RunObserver {

    final Queue<String> entries = new ConcurrentLinkedQueue<>();

    @Override
    public void started(RunHeader header, RunControls controls) {
      entries.add("started");
    }

    @Override
    public void measured(RunSoFar soFar) {
      Frame frame = soFar.frame();
      entries.add(
          String.format(
              Locale.ROOT,
              "measured from %d to %d, %d ns",
              frame.startNanos(),
              frame.elapsedNanos(),
              frame.interval().windowNanos()));
    }

    @Override
    public void ended(RunReport report) {
      entries.add("ended");
    }

    @Override
    public void close() {
      entries.add("closed");
    }
  }

  private static RunSoFar second(long number) {
    Snapshot interval = Snapshot.EMPTY.over(1);
    return new RunSoFar(
        new Frame(number - 1, number, 1, false, interval, List.of(interval), Work.REQUESTS),
        KeptRuns.inMemory());
  }

  private void observe(RunObserver... observers) {
    try (Observers all = new Observers(List.of(observers), warnings::add)) {
      all.started(KeptRuns.HEADER, NO_CONTROLS);
      all.measured(() -> second(1));
      all.ended(KeptRuns.inMemory().report());
    }
  }

  @Test
  void observer_ofARun_isGivenItsEventsInOrder() {
    Diary diary = new Diary();
    observe(diary);

    assertThat(diary.entries)
        .containsExactly("started", "measured from 0 to 1, 1 ns", "ended", "closed");
    assertThat(warnings).isEmpty();
  }

  @Test
  void observer_thatThrows_isReportedOnceAndStopsNeitherTheRunNorOthers() {
    Diary diary = new Diary();
    Diary broken =
        new Diary() {
          @Override
          public void started(RunHeader header, RunControls controls) {
            throw new IllegalStateException("broken");
          }

          @Override
          public void close() {
            super.close();
            throw new IllegalStateException("broken again");
          }
        };
    observe(broken, diary);

    assertThat(broken.entries).containsExactly("closed");
    assertThat(diary.entries).hasSize(4);
    assertThat(warnings)
        .containsExactly(
            broken.getClass().getName()
                + " threw java.lang.IllegalStateException: broken, and watches the run no longer",
            broken.getClass().getName()
                + " threw java.lang.IllegalStateException: broken again when it was closed");
  }

  @Test
  void observer_thatIsSlow_isGivenMomentsTogether() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Diary slow =
        new Diary() {
          @Override
          public void measured(RunSoFar soFar) {
            super.measured(soFar);
            begun.countDown();
            await(goOn);
          }
        };
    try (Observers all = new Observers(List.of(slow), warnings::add)) {
      all.measured(() -> second(1));
      begun.await();
      all.measured(() -> second(2));
      all.measured(() -> second(3));
      all.measured(() -> second(4));
      goOn.countDown();
    }

    assertThat(slow.entries)
        .containsExactly("measured from 0 to 1, 1 ns", "measured from 1 to 4, 3 ns", "closed");
  }

  @Test
  void observer_thatDoesNotEnd_isLeftAlone() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Diary stuck =
        new Diary() {
          @Override
          public void close() {
            await(never);
            interrupted.countDown();
          }
        };
    ObserverThread thread = new ObserverThread(stuck, warnings::add, Duration.ofMillis(1));
    thread.end();
    thread.close();
    interrupted.await();

    assertThat(warnings)
        .containsExactly(stuck.getClass().getName() + " did not end, and was left alone");
  }

  /** It is closed with the run, and with what was opened for it. */
  @Test
  void close_againOfOneThatDoesNotEnd_saysNothingMore() {
    CountDownLatch never = new CountDownLatch(1);
    Diary stuck =
        new Diary() {
          @Override
          public void close() {
            while (never.getCount() > 0) {
              LockSupport.park();
            }
          }
        };
    ObserverThread thread = new ObserverThread(stuck, warnings::add, Duration.ofMillis(1));
    thread.end();
    thread.close();
    thread.close();
    never.countDown();

    assertThat(warnings).hasSize(1);
  }

  @Test
  void close_byAThreadThatIsInterrupted_endsObserversAndStaysInterrupted() {
    Diary diary = new Diary();
    Observers all = new Observers(List.of(diary), warnings::add);
    Thread.currentThread().interrupt();
    all.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(diary.entries).containsExactly("closed");
  }

  @Test
  void close_again_closesNothingAgain() {
    Diary diary = new Diary();
    Observers all = new Observers(List.of(diary), warnings::add);
    all.close();
    all.close();

    assertThat(diary.entries).containsExactly("closed");
  }

  @Test
  void moments_withoutAnObserver_areNotMade() {
    try (Observers none = new Observers(List.of(), warnings::add)) {
      none.measured(() -> {
        throw new AssertionError("nobody watches");
      });
    }

    assertThat(warnings).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
