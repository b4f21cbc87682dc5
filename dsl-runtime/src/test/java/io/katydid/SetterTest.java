package io.katydid;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.Rate;
import io.katydid.api.load.CapacityOptions;
import io.katydid.api.load.ComparisonOptions;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WarmUp;
import io.katydid.api.load.WorkloadOptions;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Setters refuse what is wrong by itself, where it is written, as each other surface does. */
@SuppressWarnings("NullAway") // null is refused here
class SetterTest {

  private static final LoadRun RUN = LoadRun.of(LoadRunTest.Visitor.class);
  private static final Capacity SEARCH = Capacity.of(LoadRunTest.Visitor.class);
  private static final Comparison COMPARISON = Comparison.of(RUN, RUN);
  private static final Duration NEGATIVE = Duration.ofSeconds(-1);
  private static final Duration TOO_LONG = Duration.ofDays(20_000);
  private static final Rate NOTHING = Rate.parse("0/s");

  static Stream<Arguments> outOfRange() {
    return Stream.of(
        refused(WorkloadOptions.USERS, 0, () -> RUN.users(0)),
        refused(WorkloadOptions.SPAWN_RATE, Double.NaN, () -> RUN.spawnRate(Double.NaN)),
        refused(WorkloadOptions.SPAWN_RATE, 1e-300, () -> RUN.spawnRate(1e-300)),
        refused(WorkloadOptions.ARRIVAL_RATE, NOTHING, () -> RUN.arrivalRate("0/s")),
        refused(WorkloadOptions.ARRIVAL_RATE, NOTHING, () -> RUN.arrivalRate(NOTHING)),
        refused(RunOptions.RUN_TIME, Duration.ZERO, () -> RUN.runTime("0")),
        refused(RunOptions.RUN_TIME, NEGATIVE, () -> RUN.runTime(NEGATIVE)),
        refused(RunOptions.RUN_TIME, TOO_LONG, () -> SEARCH.runTime(TOO_LONG)),
        refused(RunOptions.WARM_UP, WarmUp.of(NEGATIVE), () -> RUN.warmUp(NEGATIVE)),
        refused(RunOptions.WARM_UP, WarmUp.of(TOO_LONG), () -> RUN.warmUp("480000h")),
        refused(RunOptions.GRACE_PERIOD, NEGATIVE, () -> SEARCH.gracePeriod(NEGATIVE)),
        refused(WorkloadOptions.MAX_USERS, 0, () -> RUN.maxUsers(0)),
        refused(VerdictOptions.EXTEND, 3, () -> RUN.extend(3)),
        refused(RunOptions.FORK, 2, () -> RUN.fork(2)),
        refused(ReportOptions.WEB, 65536, () -> RUN.web(65536)),
        refused(ReportOptions.WEB, -1, () -> RUN.web(-1)),
        refused(ReportOptions.OTLP, "here", () -> RUN.otlp("here")),
        refused(ReportOptions.OTLP, "http://a:b@c", () -> RUN.otlp("http://a:b@c")),
        refused(TargetOptions.HOST, "here", () -> RUN.host("here")),
        refused(TargetOptions.RESOLVE_EVERY, NEGATIVE, () -> RUN.resolveEvery(NEGATIVE)),
        refused(TargetOptions.RESOLVE_EVERY, TOO_LONG, () -> RUN.resolveEvery("480000h")),
        refused(CapacityOptions.FROM, NOTHING, () -> SEARCH.from("0/s")),
        refused(CapacityOptions.TO, NOTHING, () -> SEARCH.to(NOTHING)),
        refused(CapacityOptions.PRECISION, 1.0, () -> SEARCH.precision(1)),
        refused(ComparisonOptions.PAIRS, 5, () -> COMPARISON.pairs(5)),
        refused(ComparisonOptions.TOLERANCE, Double.NaN, () -> COMPARISON.tolerance(Double.NaN)));
  }

  private static <T> Arguments refused(LoadOption<T> option, T value, ThrowingCallable setter) {
    return Arguments.of(option, value, setter);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("outOfRange")
  <T> void setter_outOfRange_isRefusedByTheTable(
      LoadOption<T> option, T value, ThrowingCallable setter) {
    assertThatThrownBy(setter)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(option.problem(value).orElseThrow());
  }

  static Stream<Arguments> references() {
    return Stream.of(RUN, SEARCH, COMPARISON)
        .flatMap(builder ->
            Arrays.stream(builder.getClass().getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() != Object.class)
                .filter(method -> method.getReturnType().isInstance(builder))
                .flatMap(setter ->
                    IntStream.range(0, setter.getParameterCount())
                        .filter(at -> !setter.getParameterTypes()[at].isPrimitive())
                        .mapToObj(at -> Arguments.of(builder, setter, at))));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("references")
  void setter_null_isRefusedByName(Object builder, Method setter, int parameter) {
    setter.setAccessible(true);
    Object[] values =
        Arrays.stream(setter.getParameterTypes())
            .map(type -> type.isArray() ? new String[] {"::1"} : "p99 < 1s")
            .toArray();
    values[parameter] = null;

    assertThatThrownBy(() -> setter.invoke(builder, values))
        .cause()
        .isInstanceOf(NullPointerException.class)
        .hasMessage(setter.getName() + " must not be null");
  }

  static Stream<ThrowingCallable> nullAmongOthers() {
    return Stream.of(
        () -> RUN.sourceAddresses("::1", null),
        () -> RUN.allowHost("shop.example", null),
        () -> RUN.tags("read", null),
        () -> SEARCH.excludeTags("slow", null),
        () -> RUN.resolve("shop.example", "::1", null),
        () -> COMPARISON.names("old", null),
        () -> COMPARISON.figures(null, null),
        () -> COMPARISON.watch(null, null));
  }

  @ParameterizedTest
  @MethodSource("nullAmongOthers")
  void setter_nullAmongOthers_isRefusedByName(ThrowingCallable setter) {
    assertThatThrownBy(setter)
        .isInstanceOf(NullPointerException.class)
        .hasMessageEndingWith(" must not be null");
  }
}
