package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Arrivals;
import io.katydid.api.Response;
import io.katydid.health.VitalsReading;
import io.katydid.health.Watch;
import io.katydid.http.HttpClients;
import io.katydid.http.Network;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Frame;
import io.katydid.measure.Recorder;
import io.katydid.measure.Slice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Runs end by what users do, or in a time that does not pass by itself; no test waits. */
class EngineTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  private final List<Frame> frames = new ArrayList<>();
  private Referee referee = Referee.NONE;
  private Watch watch = Watch.NONE;

  private Engine.Outcome run(LoadProfile profile, Clock clock, String host, ScriptedPlan... plans) {
    Recorder recorder = new Recorder(name -> List.of());
    HttpClients httpClients = new HttpClients(Network.to(host), recorder, clock::nanoTime);
    return new Engine(
            profile,
            List.of(plans),
            42,
            clock,
            recorder,
            httpClients,
            watch,
            10,
            referee,
            frames::add)
        .execute();
  }

  private Engine.Outcome run(int users, ScriptedPlan plan) {
    return run(
        new LoadProfile(new Workload.Closed(users, 1e6), LONG, Duration.ZERO, LONG),
        Clock.SYSTEM,
        "",
        plan);
  }

  /** A clock on which waiting takes no time. */
  private static final class JumpingClock implements Clock {

    private final AtomicLong now = new AtomicLong(1_000);

    @Override
    public long nanoTime() {
      return now.get();
    }

    @Override
    public void parkUntil(long deadline) {
      now.accumulateAndGet(deadline, Math::max);
    }
  }

  @Test
  void user_stops_endsAfterItsTaskAndIsNotReplaced() {
    AtomicInteger stops = new AtomicInteger();
    Engine.Outcome outcome =
        run(
            3,
            ScriptedPlan.of(
                    scope -> {
                      scope.virtualUser().stop();
                      scope.measure().run("work", () -> {});
                    })
                .withOnStop(scope -> stops.incrementAndGet()));
    assertThat(outcome.stopReason()).isEqualTo("every user ended");
    assertThat(outcome.kept().request("work").orElseThrow().count()).isEqualTo(3);
    assertThat(outcome.kept().iterations()).isEqualTo(3);
    assertThat(stops).hasValue(3);
    assertThat(outcome.spoilers()).isEmpty();
  }

  @Test
  void user_stopsTheRun_endsAllUsersWithItsReason() {
    Engine.Outcome outcome =
        run(
            5,
            ScriptedPlan.of(
                    scope -> {
                      if (scope.virtualUser().id() == 3) {
                        scope.virtualUser().stopRun("found what I looked for");
                      }
                    })
                .withWait(LONG.toNanos()));
    assertThat(outcome.stopReason()).isEqualTo("found what I looked for");
    assertThat(outcome.spoilers()).isEmpty();
  }

  @Test
  void task_throws_isCountedAndTheUserGoesOn() {
    Map<Integer, Integer> iterations = new ConcurrentHashMap<>();
    Engine.Outcome outcome =
        run(
            2,
            ScriptedPlan.of(scope -> {
              int done = iterations.merge(scope.virtualUser().id(), 1, Integer::sum);
              if (done == 4) {
                scope.virtualUser().stop();
              }
              throw new IllegalStateException("broken");
            }));
    assertThat(outcome.kept().iterations()).isEqualTo(8);
    assertThat(outcome.kept().errors()).isEqualTo(8);
    ErrorGroup group = outcome.kept().groups().getFirst();
    assertThat(group.source()).isEqualTo("task");
    assertThat(group.message()).isEqualTo("broken");
    assertThat(group.count()).isEqualTo(8);
    assertThat(group.example()).contains("task_throws_isCountedAndTheUserGoesOn");
  }

  @Test
  void assertionError_afterARequest_failsThatRequestAndIsNoError() {
    try (StubServer server = StubServer.answering(StubServer.ok("empty"))) {
      Engine.Outcome outcome =
          run(
              new LoadProfile(new Workload.Closed(1, 1), LONG, Duration.ZERO, LONG),
              Clock.SYSTEM,
              server.url(),
              ScriptedPlan.of(scope -> {
                scope.virtualUser().stop();
                scope.http().get("/first");
                Response response = scope.http().get("/second");
                assertThat(response.text()).isEqualTo("full");
              }));
      assertThat(outcome.kept().errors()).isZero();
      assertThat(outcome.kept().groups()).hasSize(1);
      assertThat(outcome.kept().groups().getFirst().source()).isEqualTo("GET /second");
      assertThat(outcome.kept().groups().getFirst().type()).isEqualTo("check");
      assertThat(outcome.kept().total().count()).isEqualTo(2).isEqualTo(server.requests().size());
    }
  }

  @Test
  void assertionError_withoutARequest_isAnError() {
    Engine.Outcome outcome =
        run(
            1,
            ScriptedPlan.of(scope -> {
              scope.virtualUser().stop();
              throw new AssertionError("what of?");
            }));
    assertThat(outcome.kept().errors()).isEqualTo(1);
  }

  @Test
  void request_builtAndNotSent_isAnErrorThatSaysSo() {
    Engine.Outcome outcome =
        run(
            new LoadProfile(new Workload.Closed(1, 1), LONG, Duration.ZERO, LONG),
            Clock.SYSTEM,
            "http://127.0.0.1:1",
            ScriptedPlan.of(scope -> {
              scope.virtualUser().stop();
              scope.http().request("GET", "/forgotten");
            }));
    assertThat(outcome.kept().groups().getFirst().message())
        .isEqualTo("GET /forgotten was built and not sent: end it with .send()");
  }

  @Test
  void onStart_failsForAll_spoilsTheRunWithTheReason() {
    Engine.Outcome outcome =
        run(
            4,
            ScriptedPlan.of(scope -> {})
                .withOnStart(scope -> {
                  throw new IllegalStateException("no token");
                }));
    assertThat(outcome.stopReason()).isEqualTo("every user ended");
    assertThat(outcome.spoilers())
        .containsExactly(
            "no user could start: all 4 failed, the first with java.lang.IllegalStateException: no"
                + " token");
    assertThat(outcome.kept().errors()).isEqualTo(4);
  }

  @Test
  void onStart_failsForSome_leavesTheOthersRunning() {
    Engine.Outcome outcome =
        run(
            4,
            ScriptedPlan.of(scope -> scope.virtualUser().stop())
                .withOnStart(scope -> {
                  if (scope.virtualUser().id() == 0) {
                    throw new IllegalStateException("no token");
                  }
                }));
    assertThat(outcome.spoilers()).isEmpty();
    assertThat(outcome.kept().iterations()).isEqualTo(3);
    assertThat(outcome.kept().errors()).isEqualTo(1);
  }

  @Test
  void host_missing_endsTheRunAtOnce() {
    Engine.Outcome outcome = run(1, ScriptedPlan.of(scope -> scope.http().get("/")));
    assertThat(outcome.stopReason()).isEqualTo("no host");
    assertThat(outcome.spoilers().getFirst()).startsWith("no host: give the run one");
  }

  @Test
  void measure_throws_failsTheSampleAndTheTask() {
    Engine.Outcome outcome =
        run(
            1,
            ScriptedPlan.of(scope -> {
              scope.virtualUser().stop();
              scope
                  .measure()
                  .run(
                      "insert",
                      () -> {
                        throw new IllegalStateException("table is full");
                      });
            }));
    assertThat(outcome.kept().request("insert").orElseThrow().failures()).isEqualTo(1);
    assertThat(outcome.kept().errors()).isEqualTo(1);
  }

  @Test
  void measure_aroundRequests_isASampleBesideThem() {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      Engine.Outcome outcome =
          run(
              new LoadProfile(new Workload.Closed(1, 1), LONG, Duration.ZERO, LONG),
              Clock.SYSTEM,
              server.url(),
              ScriptedPlan.of(scope -> {
                scope.virtualUser().stop();
                scope.measure().run("checkout", () -> scope.http().get("/pay"));
              }));
      assertThat(outcome.kept().requests())
          .extracting(request -> request.name() + " " + request.count())
          .containsExactly("GET /pay 1", "checkout 1");
      assertThat(outcome.kept().request("checkout").orElseThrow().responseTime().max())
          .isGreaterThanOrEqualTo(
              outcome.kept().request("GET /pay").orElseThrow().responseTime().max());
    }
  }

  @Test
  void users_inAnyRun_haveTheRandomnessOfSeedAndNumber() {
    List<Long> first = randomOfUsers();
    assertThat(first).hasSize(5).doesNotHaveDuplicates().isEqualTo(randomOfUsers());
  }

  private List<Long> randomOfUsers() {
    Map<Integer, Long> drawn = new ConcurrentHashMap<>();
    run(
        5,
        ScriptedPlan.of(scope -> {
          drawn.put(scope.virtualUser().id(), scope.virtualUser().random().nextLong());
          scope.virtualUser().stop();
        }));
    return drawn.keySet().stream().sorted().map(drawn::get).toList();
  }

  @Test
  void users_stuckInTheirTask_areCutOffAfterTheGracePeriod() {
    CountDownLatch never = new CountDownLatch(1);
    Engine.Outcome outcome =
        run(
            new LoadProfile(
                new Workload.Closed(3, 1e6),
                Duration.ofSeconds(5),
                Duration.ZERO,
                Duration.ofSeconds(2)),
            new JumpingClock(),
            "",
            ScriptedPlan.of(scope -> never.await()));
    assertThat(outcome.stopReason()).isEqualTo("run time over");
    assertThat(outcome.elapsedNanos()).isGreaterThanOrEqualTo(Duration.ofSeconds(7).toNanos());
    assertThat(outcome.kept().errors()).isZero();
  }

  @Test
  void frames_whileTheRunLasts_comeOncePerSecondAndKnowTheWarmUp() {
    CountDownLatch never = new CountDownLatch(1);
    run(
        new LoadProfile(
            new Workload.Closed(1, 1), Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ZERO),
        new JumpingClock(),
        "",
        ScriptedPlan.of(scope -> never.await()));
    assertThat(frames.subList(0, 4))
        .extracting(
            frame -> Duration.ofNanos(frame.elapsedNanos()).toSeconds() + " " + frame.warmingUp())
        .containsExactly("1 true", "2 false", "3 false", "4 false");
  }

  @Test
  void run_endsBeforeItsWarmUp_keepsNothing() {
    Engine.Outcome outcome =
        run(
            new LoadProfile(new Workload.Closed(1, 1), LONG, Duration.ofMinutes(1), LONG),
            Clock.SYSTEM,
            "",
            ScriptedPlan.of(scope -> {
              scope.measure().run("work", () -> {});
              scope.virtualUser().stop();
            }));
    assertThat(outcome.kept().total().count()).isZero();
    assertThat(outcome.warmedUp().total().count()).isEqualTo(1);
  }

  /** An interrupt that stays would end the next wait at once, and each one after it. */
  @Test
  void user_leavesAnInterruptBehind_waitsAllTheSame() {
    AtomicInteger interrupted = new AtomicInteger();
    Engine.Outcome outcome =
        run(
            1,
            ScriptedPlan.of(scope -> {
              interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
              Thread.currentThread().interrupt();
              if (scope.virtualUser().random().nextInt(10) == 0) {
                scope.virtualUser().stop();
              }
            }));

    assertThat(outcome.stopReason()).isEqualTo("every user ended");
    assertThat(interrupted).hasValue(0);
  }

  @Test
  void run_interrupted_cutsOffSaysSoAndKeepsTheInterrupt() {
    Thread runner = Thread.currentThread();
    CountDownLatch never = new CountDownLatch(1);
    Engine.Outcome outcome =
        run(
            2,
            ScriptedPlan.of(scope -> {
              runner.interrupt();
              never.await();
            }));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.stopReason()).isEqualTo("interrupted");
    assertThat(outcome.spoilers()).containsExactly("the run was stopped before its time was over");
  }

  @Test
  void users_loopingOverRequests_areCutOffAndSendNothingMore() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"))) {
      Engine.Outcome outcome =
          run(
              new LoadProfile(new Workload.Closed(3, 1e6), LONG, Duration.ZERO, Duration.ZERO),
              Clock.SYSTEM,
              server.url(),
              ScriptedPlan.of(scope -> {
                scope.virtualUser().stopRun("enough");
                while (true) {
                  scope.http().get("/");
                }
              }));
      assertThat(outcome.spoilers()).isEmpty();
      assertThat(outcome.kept().cutOff()).isLessThanOrEqualTo(3);
      // A request that is cut off may not have reached the server yet.
      assertThat((long) server.requests().size())
          .isBetween(
              outcome.kept().total().count(),
              outcome.kept().total().count() + outcome.kept().cutOff());
    }
  }

  @Test
  void users_thatWouldNotEnd_spoilTheRun() {
    AtomicBoolean released = new AtomicBoolean();
    Engine.Outcome outcome =
        run(
            new LoadProfile(
                new Workload.Closed(1, 1), Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO),
            new JumpingClock(),
            "",
            ScriptedPlan.of(scope -> {
              while (!released.get()) {
                Thread.onSpinWait();
              }
            }));
    released.set(true);
    assertThat(outcome.spoilers())
        .containsExactly(
            "users would not end, 1 of them: a task that catches everything, or neither waits nor"
                + " makes requests, cannot be cut off");
  }

  @Test
  void request_inFlightAtTheEnd_isCutOffAndNoFailure() {
    try (StubServer server = StubServer.scripted((request, exchange) -> {})) {
      Thread runner = Thread.currentThread();
      Thread.startVirtualThread(() -> {
        while (server.requests().size() < 3) {
          Thread.onSpinWait();
        }
        runner.interrupt();
      });
      Engine.Outcome outcome =
          run(
              new LoadProfile(new Workload.Closed(3, 1e6), LONG, Duration.ZERO, LONG),
              Clock.SYSTEM,
              server.url(),
              ScriptedPlan.of(scope -> scope.http().get("/")));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outcome.kept().cutOff()).isEqualTo(3).isEqualTo(server.requests().size());
      assertThat(outcome.kept().total().count()).isZero();
      assertThat(outcome.kept().groups()).isEmpty();
    }
  }

  @Test
  void arrivals_anyRate_areServedByUsersStartedAsNeeded() {
    AtomicInteger served = new AtomicInteger();
    Engine.Outcome outcome =
        run(
            open(10_000, 50),
            Clock.SYSTEM,
            "",
            ScriptedPlan.of(scope -> {
              scope.measure().run("work", () -> {});
              if (served.incrementAndGet() == 500) {
                scope.virtualUser().stopRun("enough");
              }
            }));
    assertThat(outcome.kept().request("work").orElseThrow().count()).isGreaterThanOrEqualTo(500);
    assertThat(outcome.spawned()).isBetween(1, 50);
    assertThat(outcome.kept().generatorLag().count()).isPositive();
  }

  @Test
  void arrivals_frozenTarget_areOwedAllTheTimeTheyWait() throws InterruptedException {
    CountDownLatch frozen = new CountDownLatch(1);
    AtomicInteger served = new AtomicInteger();
    Thread.startVirtualThread(() -> {
      while (served.get() < 2) {
        Thread.onSpinWait();
      }
      frozen.countDown();
    });
    Engine.Outcome outcome =
        run(
            open(1_000, 2),
            Clock.SYSTEM,
            "",
            ScriptedPlan.of(scope -> {
              int number = served.incrementAndGet();
              scope.measure().run("work", frozen::await);
              if (number == 20) {
                scope.virtualUser().stopRun("enough");
              }
            }));
    assertThat(outcome.spawned()).isLessThanOrEqualTo(2);
    assertThat(outcome.kept().request("work").orElseThrow().scheduleLag().max()).isPositive();
  }

  @Test
  void arrivals_neverServed_areToldAsNotStarted() {
    CountDownLatch never = new CountDownLatch(1);
    Engine.Outcome outcome =
        run(
            new LoadProfile(
                new Workload.Open(1_000, Arrivals.EVEN, 1),
                Duration.ofMillis(100),
                Duration.ZERO,
                Duration.ZERO),
            Clock.SYSTEM,
            "",
            ScriptedPlan.of(scope -> never.await()));
    assertThat(outcome.kept().request(Recorder.NOT_STARTED).orElseThrow().cutOff())
        .isBetween(50L, 100L);
  }

  private static LoadProfile open(double perSecond, int users) {
    return new LoadProfile(
        new Workload.Open(perSecond, Arrivals.POISSON, users), LONG, Duration.ZERO, LONG);
  }

  @Test
  void slices_watchTellsCpu_haveWhatItGrewBy() {
    watch = new CpuWatch();
    Engine.Outcome outcome = runFor(Duration.ofSeconds(12), Duration.ofSeconds(2));
    assertThat(outcome.slices()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(outcome.slices().subList(0, 9)).extracting(Slice::cpuNanos).containsOnly(1000L);
  }

  @Test
  void slices_watchDoesNotTellCpu_haveNone() {
    Engine.Outcome outcome = runFor(Duration.ofSeconds(12), Duration.ofSeconds(2));
    assertThat(outcome.slices()).isNotEmpty().noneMatch(Slice::hasCpu);
  }

  /** Sees as much CPU time used each time it is asked. */
  private static final class CpuWatch implements Watch {

    private long cpuNanos;

    @Override
    public VitalsReading read() {
      return NONE.read();
    }

    @Override
    public OptionalLong cpuNanos() {
      cpuNanos += 1000;
      return OptionalLong.of(cpuNanos);
    }

    @Override
    public void close() {}
  }

  @Test
  void referee_isUndecided_extendsTheRunByTheTimeThatIsKept() {
    referee = referee(frame -> Optional.empty(), extensions -> extensions < 2);
    Engine.Outcome outcome = runFor(Duration.ofSeconds(12), Duration.ofSeconds(2));
    assertThat(outcome.extensions()).isEqualTo(2);
    assertThat(Duration.ofNanos(outcome.elapsedNanos()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(32));
    // What users do while they are cut off may make one more.
    assertThat(outcome.slices()).hasSizeBetween(30, 31);
    assertThat(outcome.stopReason()).isEqualTo("run time over");
  }

  @Test
  void referee_hasSeenEnough_endsTheRunWhichCannotPass() {
    referee = referee(frame -> Optional.of("hopeless"), extensions -> false);
    Engine.Outcome outcome = runFor(LONG, Duration.ZERO);
    assertThat(Duration.ofNanos(outcome.elapsedNanos())).isLessThan(Duration.ofSeconds(9));
    assertThat(outcome.stopReason()).isEqualTo("hopeless");
    assertThat(outcome.spoilers()).contains("hopeless");
  }

  private Engine.Outcome runFor(Duration runTime, Duration warmUp) {
    CountDownLatch never = new CountDownLatch(1);
    return run(
        new LoadProfile(new Workload.Closed(1, 1), runTime, warmUp, Duration.ZERO),
        new JumpingClock(),
        "",
        ScriptedPlan.of(scope -> never.await()));
  }

  private static Referee referee(
      Function<Frame, Optional<String>> endsNow, IntPredicate extensions) {
    return new Referee() {
      @Override
      public Optional<String> endsNow(Frame frame) {
        return endsNow.apply(frame);
      }

      @Override
      public boolean goesOn(List<Slice> slices, int soFar) {
        return extensions.test(soFar);
      }
    };
  }
}
