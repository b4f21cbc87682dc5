package io.katydid.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Target;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.measure.Distribution;
import io.katydid.measure.Frame;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.run.EngineCommands;
import io.katydid.run.TakeOver;
import io.katydid.store.Boundary;
import io.katydid.store.Interval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of a run of 10 s, 2 s of them warm-up. */
class ControllerTest {

  private static final long SECOND = 1_000_000_000;

  private final List<String> commands = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();

  @Test
  void seconds_reported_areShownAndOtherIntervalsNot() {
    Controller controller = controller(0, "never");
    controller.measured(interval(1, Boundary.SECOND, 1, 0));
    controller.measured(interval(1, Boundary.WARM_UP, 1, 0));
    controller.measured(interval(2, Boundary.SECOND, 1, 0));

    assertThat(frames).extracting(Frame::elapsedNanos).containsExactly(SECOND, 2 * SECOND);
  }

  @Test
  void abortCondition_lastsSoLong_stopsTheEngineOnce() {
    Controller controller = controller(0, "failures > 50% for 2s");
    for (int second = 1; second <= 5; second++) {
      controller.measured(interval(second, Boundary.SECOND, 0, 10));
    }

    assertThat(commands).singleElement().asString().startsWith("stop: ");
  }

  @Test
  void abortCondition_atTheEndOfTheRunTime_isNotLookedAtAnyMore() {
    Controller controller = controller(0, "failures > 50% for 1s");
    for (int second = 10; second <= 13; second++) {
      controller.measured(interval(second, Boundary.SECOND, 0, 10));
    }

    assertThat(commands).isEmpty();
  }

  @Test
  void abortCondition_inAnExtension_stopsTheEngine() {
    Controller controller = controller(1, "failures > 50% for 1s");
    measureUndecided(controller);
    controller.runTimeOver();
    controller.measured(interval(13, Boundary.SECOND, 0, 1000));

    assertThat(commands).hasSize(2).first().isEqualTo("extend");
    assertThat(commands.getLast()).startsWith("stop: ");
  }

  @Test
  void runTimeOver_objectivesDecided_endsTheRun() {
    Controller controller = controller(2, "never");
    for (int slice = 0; slice < 20; slice++) {
      controller.measured(interval(10, Boundary.SLICE, 1000, 0));
    }
    controller.runTimeOver();

    assertThat(commands).containsExactly("end");
  }

  @Test
  void runTimeOver_objectivesUndecided_extendsTheRunAsOftenAsItMay() {
    Controller controller = controller(2, "never");
    measureUndecided(controller);
    controller.runTimeOver();
    controller.runTimeOver();
    controller.runTimeOver();

    assertThat(commands).containsExactly("extend", "extend", "end");
  }

  private static void measureUndecided(Controller controller) {
    for (int slice = 0; slice < 20; slice++) {
      controller.measured(interval(10, Boundary.SLICE, 20, 0));
    }
  }

  private Controller controller(int extensions, String abortIf) {
    LoadSpec load =
        LoadSpec.of(List.of())
            .with(RunOptions.RUN_TIME, Duration.ofSeconds(10))
            .withText(RunOptions.WARM_UP, "2s")
            .with(VerdictOptions.EXTEND, extensions)
            .with(VerdictOptions.ABORT_IF, abortIf)
            .with(new LoadSlo("", "failures < 1%"));
    Controller controller = new Controller(Load.of(load, 1), interval -> {}, frames::add);
    controller.command(new Commanded());
    return controller;
  }

  private static Interval interval(int second, Boundary boundary, int succeeded, int failed) {
    Distribution times = Distribution.of(new long[succeeded]);
    Distribution failedTimes = Distribution.of(new long[failed]);
    RequestSnapshot request = Snapshots.request("GET /", failed, times, failedTimes, Map.of());
    Snapshot measured = Snapshots.of(SECOND, List.of(request), List.of(), 0, 0, 0, 0, 0);
    return new Interval(
        second * SECOND, 1, false, boundary, 0, measured, Slice.NO_CPU, ResourceMetrics.NONE);
  }

  /** Keeps what it is commanded. */
  private final class Commanded implements EngineCommands {

    @Override
    public void abort(String reason) {
      commands.add("abort: " + reason);
    }

    @Override
    public void stop(String reason) {
      commands.add("stop: " + reason);
    }

    @Override
    public void finish(String reason) {
      commands.add("finish: " + reason);
    }

    @Override
    public void change(String scenario, Target target, Duration over, long atNanos) {
      commands.add("change: " + target);
    }

    @Override
    public void takeOver(TakeOver takeOver) {
      commands.add("take over: " + takeOver);
    }

    @Override
    public void extend() {
      commands.add("extend");
    }

    @Override
    public void end() {
      commands.add("end");
    }
  }
}
