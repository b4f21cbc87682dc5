package io.katydid;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.Rate;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.WarmUp;
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
        refused(LoadOptions.USERS, 0, () -> RUN.users(0)),
        refused(LoadOptions.SPAWN_RATE, Double.NaN, () -> RUN.spawnRate(Double.NaN)),
        refused(LoadOptions.SPAWN_RATE, 1e-300, () -> RUN.spawnRate(1e-300)),
        refused(LoadOptions.ARRIVAL_RATE, NOTHING, () -> RUN.arrivalRate("0/s")),
        refused(LoadOptions.ARRIVAL_RATE, NOTHING, () -> RUN.arrivalRate(NOTHING)),
        refused(LoadOptions.RUN_TIME, Duration.ZERO, () -> RUN.runTime("0")),
        refused(LoadOptions.RUN_TIME, NEGATIVE, () -> RUN.runTime(NEGATIVE)),
        refused(LoadOptions.RUN_TIME, TOO_LONG, () -> SEARCH.runTime(TOO_LONG)),
        refused(LoadOptions.WARM_UP, WarmUp.of(NEGATIVE), () -> RUN.warmUp(NEGATIVE)),
        refused(LoadOptions.WARM_UP, WarmUp.of(TOO_LONG), () -> RUN.warmUp("480000h")),
        refused(LoadOptions.GRACE_PERIOD, NEGATIVE, () -> SEARCH.gracePeriod(NEGATIVE)),
        refused(LoadOptions.MAX_USERS, 0, () -> RUN.maxUsers(0)),
        refused(LoadOptions.EXTEND, 3, () -> RUN.extend(3)),
        refused(LoadOptions.FORK, 2, () -> RUN.fork(2)),
        refused(LoadOptions.WEB, 65536, () -> RUN.web(65536)),
        refused(LoadOptions.WEB, -1, () -> RUN.web(-1)),
        refused(LoadOptions.OTLP, "here", () -> RUN.otlp("here")),
        refused(LoadOptions.OTLP, "http://a:b@c", () -> RUN.otlp("http://a:b@c")),
        refused(LoadOptions.HOST, "here", () -> RUN.host("here")),
        refused(LoadOptions.RESOLVE_EVERY, NEGATIVE, () -> RUN.resolveEvery(NEGATIVE)),
        refused(LoadOptions.RESOLVE_EVERY, TOO_LONG, () -> RUN.resolveEvery("480000h")),
        refused(LoadOptions.FROM, NOTHING, () -> SEARCH.from("0/s")),
        refused(LoadOptions.TO, NOTHING, () -> SEARCH.to(NOTHING)),
        refused(LoadOptions.PRECISION, 1.0, () -> SEARCH.precision(1)),
        refused(LoadOptions.PAIRS, 5, () -> COMPARISON.pairs(5)),
        refused(LoadOptions.TOLERANCE, Double.NaN, () -> COMPARISON.tolerance(Double.NaN)));
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
