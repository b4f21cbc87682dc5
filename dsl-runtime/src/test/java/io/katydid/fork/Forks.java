package io.katydid.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Timing;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.fork.MisbehavingUser.Stressor;
import io.katydid.measure.Frame;
import io.katydid.measure.TimeLimit;
import io.katydid.remote.EngineCommand;
import io.katydid.run.EngineListener;
import io.katydid.run.EngineSpec;
import io.katydid.run.Share;
import io.katydid.store.Boundary;
import io.katydid.store.Interval;
import io.katydid.store.RunOutcome;
import io.katydid.store.RunTotals;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Forks of {@link MisbehavingUser}, none of which a test may leave. */
final class Forks implements AfterEachCallback {

  @Override
  public void afterEach(ExtensionContext context) {
    System.clearProperty(MisbehavingUser.PROPERTY);
    assertThat(living()).isEmpty();
  }

  static List<ProcessHandle> living() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  /** One user for an hour. */
  static EngineSpec load() {
    LoadSpec load =
        LoadSpec.of(List.of(MisbehavingUser.class))
            .with(RunOptions.RUN_TIME, Duration.ofHours(1))
            .with(RunOptions.SEED, 1L)
            .with(VerdictOptions.EXTEND, 0);
    return new EngineSpec(
        load,
        List.of(new EngineSpec.Watched("", List.of(new TimeLimit(Timing.RESPONSE, 999_999)))),
        20);
  }

  /** One that has not been executed, with these arguments of its JVM. */
  static Fork start(Stressor stressor, String... arguments) {
    System.setProperty(MisbehavingUser.PROPERTY, stressor.name());
    return Fork.start(load(), EngineListener.NONE, List.of(arguments));
  }

  static RunOutcome outcome(Stressor stressor) {
    return outcome(stressor, load());
  }

  static RunOutcome outcome(Stressor stressor, EngineSpec load) {
    return outcome(stressor, load, frame -> {});
  }

  /**
   * Of one that is executed.
   *
   * @param frames is shown each second
   */
  static RunOutcome outcome(Stressor stressor, EngineSpec load, Consumer<Frame> frames) {
    System.setProperty(MisbehavingUser.PROPERTY, stressor.name());
    RunTotals totals = new RunTotals();
    try (Fork fork = Fork.start(load, new Showing(totals, frames))) {
      return totals.outcome(fork.execute());
    }
  }

  /** The JVM alone, which has been ordered to start a load. */
  static ForkedJvm jvm(String userClass, Stressor stressor) throws IOException {
    ForkedJvm jvm =
        ForkedJvm.start(
            System.getProperty("java.home"),
            List.of(),
            ForkClassPath.of(List.of(), System.getProperties()));
    jvm.send(order(userClass, stressor));
    return jvm;
  }

  static EngineCommand order(String userClass, Stressor stressor) {
    EngineSpec load = load();
    return new EngineCommand.Start(
        List.of(new EngineCommand.Scenario(List.of(userClass), load.load().texts())),
        load.watched(),
        load.slices(),
        Share.WHOLE,
        Map.of(MisbehavingUser.PROPERTY, stressor.name()));
  }

  /** Adds up, and shows each second. */
  private record Showing(RunTotals totals, Consumer<Frame> frames) implements EngineListener {

    @Override
    public void measured(Interval interval) {
      Frame frame = totals.add(interval);
      if (interval.boundary() == Boundary.SECOND) {
        frames.accept(frame);
      }
    }

    @Override
    public void runTimeOver() {
      throw new AssertionError("it may not be extended");
    }
  }
}
