package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.OneTaskPlan;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.api.plan.RunMethod;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Engines that begin when they are told to. */
class StartSignalTest {

  private final List<String> events = new CopyOnWriteArrayList<>();

  private final class Worker implements OneTaskPlan<Object> {

    @Override
    public List<RunMethod> beforeRun() {
      return List.of(new RunMethod("Worker", "before", http -> events.add("before")));
    }

    @Override
    public List<RunMethod> afterRun() {
      return List.of(new RunMethod("Worker", "after", http -> events.add("after")));
    }

    @Override
    public Object newUser(UserScope scope) {
      events.add("user " + scope.virtualUser().id());
      return this;
    }

    @Override
    public void run(Object user, UserScope scope) {
      scope.virtualUser().stopRun("enough");
    }
  }

  private static EngineSpec spec(Share share) {
    LoadSpec load =
        LoadSpec.of(List.of(StartSignalTest.class))
            .with(WorkloadOptions.USERS, 2)
            .withText(WorkloadOptions.MAX_RATE, "1000/s")
            .with(RunOptions.RUN_TIME, Duration.ofMinutes(5))
            .with(RunOptions.SEED, 1L)
            .with(VerdictOptions.EXTEND, 0);
    return new EngineSpec(load, List.of(), 1, share);
  }

  @Test
  void start_givenAheadOfTime_isThatOfTheRun() {
    List<Long> start = new ArrayList<>();
    StartSignal signal =
        () -> {
          events.add("signal");
          start.add(Clock.SYSTEM.nanoTime() + 20_000_000);
          return start.getFirst();
        };
    Engine engine =
        spec(new Share(1, 2))
            .engine(List.of(new Worker()), EngineListener.NONE, () -> false, signal);

    assertThat(Clock.SYSTEM.nanoTime()).isGreaterThanOrEqualTo(start.getFirst());
    assertThat(engine.execute().stopReason()).isEqualTo("enough");
    assertThat(events).containsExactly("before", "signal", "user 1", "after");
  }

  @Test
  void start_thatIsNotToBe_removesWhatWasPrepared() {
    StartSignal signal =
        () -> {
          throw new IllegalStateException("there is no controller any more");
        };
    EngineSpec spec = spec(Share.WHOLE);
    List<UserPlan<?>> plans = List.of(new Worker());

    assertThatThrownBy(() -> spec.engine(plans, EngineListener.NONE, () -> false, signal))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there is no controller any more");
    assertThat(events).containsExactly("before", "after");
  }

  @Test
  void share_thatThereIsNot_isRefused() {
    assertThatThrownBy(() -> new Share(3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("share 3 is none of 3");
  }
}
