package io.katydid.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.OneRequestUser;
import io.katydid.api.LoadShape;
import io.katydid.api.Spike;
import io.katydid.api.Target;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Schedule;
import io.katydid.api.load.WarmUp;
import io.katydid.api.load.WorkloadOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeCourseTest {

  static final class ShortSpike extends Spike {
    ShortSpike() {
      super(Target.users(1), Target.users(5), "1s");
    }
  }

  static final class Mixed implements LoadShape {
    @Override
    public Target at(Duration elapsed) {
      return elapsed.isZero() ? Target.users(1) : Target.arrivals("1/s");
    }
  }

  static final class Endless implements LoadShape {
    @Override
    public Target at(Duration elapsed) {
      return Target.users(1);
    }
  }

  static final class Nothing implements LoadShape {
    @Override
    public Target at(Duration elapsed) {
      return Target.end();
    }
  }

  static final class Idle implements LoadShape {
    @Override
    public Target at(Duration elapsed) {
      return Target.users(0);
    }
  }

  static final class Unmade implements LoadShape {
    private final Target target;

    Unmade(Target target) {
      this.target = target;
    }

    @Override
    public Target at(Duration elapsed) {
      return target;
    }
  }

  static final class Unable implements LoadShape {

    Unable() {
      throw new IllegalStateException("no file of its course");
    }

    @Override
    public Target at(Duration elapsed) {
      return Target.end();
    }
  }

  static final class Unready implements LoadShape {

    private static final int NOTHING = Integer.parseInt("0");
    private static final int USERS = 1 / NOTHING;

    @Override
    public Target at(Duration elapsed) {
      return Target.users(USERS);
    }
  }

  static final class Hanging implements LoadShape {
    @Override
    public Target at(Duration elapsed) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Target.users(1);
    }
  }

  static final class Failing implements LoadShape {
    @Override
    public Target at(Duration elapsed) {
      throw new IllegalStateException("no data");
    }
  }

  private static LoadSpec load(Class<?> shape) {
    return LoadSpec.of(List.of(OneRequestUser.class))
        .with(WorkloadOptions.SHAPE, shape.getName())
        .with(RunOptions.RUN_TIME, Duration.ofMillis(2550));
  }

  @Test
  void in_shape_isAskedUntilTheRunTimeIsOver() {
    LoadSpec load = ShapeCourse.in(load(ShortSpike.class));

    assertThat(load.text(WorkloadOptions.STAGES))
        .hasValue("1 user for 1s; 5 users for 1s; 1 user for 550ms");
    assertThat(load.runTime()).isEqualTo(Duration.ofMillis(2550));
    assertThat(load.schedule()).isInstanceOf(Schedule.UserStages.class);
    assertThat(load.schedule().mostUsers()).isEqualTo(5);
  }

  /** Given again, its options make the same load; its parts are no stages of the report. */
  @Test
  void in_shape_isReportedAsOne() {
    LoadSpec load = ShapeCourse.in(load(ShortSpike.class));

    assertThat(load.stages()).isEmpty();
    assertThat(load.problemOfStage(1, false)).hasValue("the load has no stages: leave it out");
    assertThat(load.options(LoadKind.RUN))
        .containsEntry("shape", ShortSpike.class.getName())
        .doesNotContainKeys("stages", "users");
    assertThat(load.extensions()).isZero();
  }

  @Test
  void in_shapeThatEnds_lastsAsLong() {
    LoadSpec load =
        ShapeCourse.in(load(ShortSpike.class).with(RunOptions.RUN_TIME, Duration.ofHours(1)));

    assertThat(load.runTime()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void in_noRunTime_lastsUntilTheShapeEnds() {
    LoadSpec load =
        ShapeCourse.in(
            LoadSpec.of(List.of(OneRequestUser.class))
                .with(WorkloadOptions.SHAPE, Spike.class.getName()));

    assertThat(load.runTime()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void in_noRunTimeAndNoEnd_isRefused() {
    refused(
        LoadSpec.of(List.of(OneRequestUser.class))
            .with(WorkloadOptions.SHAPE, Endless.class.getName()),
        "Endless does not end within a day: give a run time, or return Target.end()");
  }

  @Test
  void in_withoutAShape_isTheSame() {
    LoadSpec load = LoadSpec.of(List.of(OneRequestUser.class));

    assertThat(ShapeCourse.in(load)).isSameAs(load);
  }

  @Test
  void in_shapeThatCannotBe_isRefused() {
    refused(
        load(Mixed.class),
        "Mixed returns 1 user, and later 1/s: let at(..) return users at all times, or arrivals");
    refused(load(Nothing.class), "Nothing ends at once: let at(..) return users or arrivals");
    refused(load(Idle.class), "Idle has no load at any time: let at(..) return more than 0 users");
    refused(load(Failing.class), "Failing: java.lang.IllegalStateException: no data");
    refused(
        load(ShortSpike.class).with(RunOptions.WARM_UP, WarmUp.of(Duration.ofSeconds(5))),
        "ShortSpike ends before the warmUp does, which leaves nothing to judge");
    refused(load(String.class), "String is no LoadShape: name a class that implements it");
    refused(load(Unmade.class), "Unmade cannot be made, by java.lang.NoSuchMethodException");
    refused(load(Unable.class), "Unable cannot be made: no file of its course");
    refused(load(Unready.class), "Unready cannot be made: ArithmeticException: / by zero");
    refused(
        load(String.class).with(WorkloadOptions.SHAPE, "no.Such"),
        "no.Such is no class on the class path: write its full name, with the package, or one of"
            + " Steps, Spike, DoubleWave");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Steps", "Spike", "DoubleWave"})
  void in_simpleNameOfOneOfOurs_isThatShape(String name) {
    LoadSpec ours = load(Spike.class).with(WorkloadOptions.SHAPE, "io.katydid.api." + name);

    assertThat(ShapeCourse.in(ours.with(WorkloadOptions.SHAPE, name)).text(WorkloadOptions.STAGES))
        .isPresent()
        .isEqualTo(ShapeCourse.in(ours).text(WorkloadOptions.STAGES));
  }

  @Test
  void in_shapeThatHangs_doesNotHoldTheRun() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShapeCourse.in(load(Hanging.class), Duration.ofMillis(10)))
        .withMessageEndingWith(
            "Hanging took longer than 10ms to be asked for its course: it is to answer at once");
  }

  private static void refused(LoadSpec load, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShapeCourse.in(load))
        .withMessageStartingWith("the shape ")
        .withMessageContaining(message);
  }
}
