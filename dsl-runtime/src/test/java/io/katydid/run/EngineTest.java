package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.health.ResourceReading;
import io.katydid.health.ResourceWatch;
import io.katydid.measure.Frame;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the thread that coordinates a run does. */
class EngineTest {

  @Test
  void host_missing_endsTheRunAtOnce() {
    RunOutcome outcome = TestRun.of(scope -> scope.http().get("/")).execute();
    assertThat(outcome.stopReason()).isEqualTo("no host");
    assertThat(outcome.runErrors().getFirst()).startsWith("no host: set one for the run");
  }

  @Test
  void frames_whileTheRunLasts_comeOncePerSecondAndKnowTheWarmUp() {
    List<Frame> frames = new ArrayList<>();
    TestRun.lasting(Duration.ofSeconds(5), Duration.ofSeconds(2)).frames(frames::add).execute();
    assertThat(frames.subList(0, 4))
        .extracting(
            frame -> Duration.ofNanos(frame.elapsedNanos()).toSeconds() + " " + frame.warmingUp())
        .containsExactly("1 true", "2 false", "3 false", "4 false");
  }

  @Test
  void frames_runTimeOver_haveTheUsersThatThereWereAtItsEnd() {
    List<Frame> frames = new ArrayList<>();
    TestRun.lasting(Duration.ofSeconds(2), Duration.ZERO).frames(frames::add).execute();
    assertThat(frames).extracting(Frame::users).containsExactly(1, 1);
  }

  @Test
  void runTimeOver_extended_goesOnForTheTimeThatIsKept() {
    RunOutcome outcome =
        TestRun.lasting(Duration.ofSeconds(12), Duration.ofSeconds(2))
            .extendable(2, EngineCommands::extend)
            .execute();
    assertThat(outcome.extensions()).isEqualTo(2);
    assertThat(Duration.ofNanos(outcome.elapsedNanos()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(32));
    // What users do while they are cut off may make one more.
    assertThat(outcome.slices()).hasSizeBetween(30, 31);
    assertThat(outcome.stopReason()).isEqualTo("run time over");
  }

  @Test
  void runTimeOver_ended_isTheEnd() {
    RunOutcome outcome =
        TestRun.lasting(Duration.ofSeconds(12), Duration.ofSeconds(2))
            .extendable(2, EngineCommands::end)
            .execute();
    assertThat(outcome.extensions()).isZero();
    assertThat(outcome.slices()).hasSizeBetween(10, 11);
    assertThat(outcome.stopReason()).isEqualTo("run time over");
  }

  @Test
  void runTimeOver_mayNotBeExtended_isNotAsked() {
    List<EngineCommands> asked = new ArrayList<>();
    TestRun.lasting(Duration.ofSeconds(4), Duration.ZERO).extendable(0, asked::add).execute();
    assertThat(asked).isEmpty();
  }

  @Test
  void runTimeOver_decidedLater_goesOnWithTheLoadUntilThen() {
    AtomicInteger asked = new AtomicInteger();
    RunOutcome outcome =
        TestRun.lasting(Duration.ofSeconds(4), Duration.ZERO)
            .extendable(1, engine -> asked.incrementAndGet())
            .commanded((engine, frame) -> {
              if (frame.elapsedNanos() >= Duration.ofSeconds(7).toNanos()) {
                engine.end();
              }
            })
            .execute();
    assertThat(asked).hasValue(1);
    assertThat(outcome.extensions()).isZero();
    assertThat(outcome.kept().windowNanos())
        .isGreaterThanOrEqualTo(0)
        .isLessThan(Duration.ofSeconds(9).toNanos());
    assertThat(outcome.stopReason()).isEqualTo("run time over");
  }

  @Test
  void runTimeOver_nobodyDecides_endsAfterTenSeconds() {
    List<Long> seconds = new ArrayList<>();
    RunOutcome outcome =
        TestRun.lasting(Duration.ofSeconds(4), Duration.ZERO)
            .extendable(1, engine -> {})
            .frames(frame -> seconds.add(frame.elapsedNanos() / 1_000_000_000))
            .execute();
    assertThat(seconds).contains(13L).last(InstanceOfAssertFactories.LONG).isLessThan(16);
    assertThat(outcome.stopReason()).isEqualTo("run time over");
  }

  @Test
  void stop_whileTheLoadLasts_endsTheRunWhichCannotPass() {
    RunOutcome outcome =
        TestRun.lasting(TestRun.LONG, Duration.ZERO)
            .commanded((engine, frame) -> engine.stop("hopeless"))
            .execute();
    assertThat(Duration.ofNanos(outcome.elapsedNanos())).isLessThan(Duration.ofSeconds(9));
    assertThat(outcome.stopReason()).isEqualTo("hopeless");
    // The user may be reported, too: it is in its task, and no time passes in which it could end.
    assertThat(outcome.runErrors()).contains("hopeless");
  }

  @Test
  void stop_whenTheLoadHasEnded_isTooLate() {
    ScriptedPlan plan = ScriptedPlan.of(scope -> new CountDownLatch(1).await());
    RunOutcome outcome =
        TestRun.of(plan)
            .profile(TestRun.closed(1, Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(5)))
            .inNoTime()
            .commanded((engine, frame) -> {
              if (frame.elapsedNanos() > Duration.ofSeconds(3).toNanos()) {
                engine.stop("hopeless");
              }
            })
            .execute();
    assertThat(outcome.stopReason()).isEqualTo("run time over");
    assertThat(outcome.runErrors()).doesNotContain("hopeless");
  }

  @Test
  void frames_consumerThrows_endsTheLoadAndPassesItOn() throws InterruptedException {
    assertEndsTheLoad(run ->
        run.frames(frame -> {
          throw new IllegalStateException("by intent");
        }));
  }

  @Test
  void runTimeOver_listenerThrows_endsTheLoadAndPassesItOn() throws InterruptedException {
    assertEndsTheLoad(run ->
        run.extendable(
            1,
            engine -> {
              throw new IllegalStateException("by intent");
            }));
  }

  private static void assertEndsTheLoad(UnaryOperator<TestRun> fault) throws InterruptedException {
    CountDownLatch userEnded = new CountDownLatch(1);
    ClosedWatch watch = new ClosedWatch();
    ScriptedPlan plan =
        ScriptedPlan.of(scope -> new CountDownLatch(1).await())
            .withOnStop(scope -> userEnded.countDown());
    TestRun run = fault.apply(TestRun.of(plan).inNoTime().watch(watch));

    assertThatThrownBy(run::execute)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("by intent");
    assertThat(watch.closed).isTrue();
    assertThat(userEnded.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void watch_usersStillEnd_goesOn() {
    ClosedWatch watch = new ClosedWatch();
    List<Boolean> closedBefore = new CopyOnWriteArrayList<>();
    ScriptedPlan plan =
        ScriptedPlan.of(scope -> scope.virtualUser().stopRun("done"))
            .withOnStop(scope -> closedBefore.add(watch.closed));

    TestRun.of(plan).watch(watch).execute();

    assertThat(closedBefore).containsExactly(false);
    assertThat(watch.closed).isTrue();
  }

  /** Knows whether it was closed. */
  private static final class ClosedWatch implements ResourceWatch {

    private volatile boolean closed;

    @Override
    public ResourceReading read() {
      return NONE.read();
    }

    @Override
    public OptionalLong cpuNanos() {
      return NONE.cpuNanos();
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
