package io.katydid.benchmarks.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Arrivals;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A few of the searches that {@link Coverage} makes by the hundred. */
class CoverageTest {

  private static final int SEARCHES = 8;

  static Stream<SimulatedTarget> targets() {
    return Stream.of(
        Coverage.constant(Arrivals.EVEN, 2),
        Coverage.constant(Arrivals.POISSON, 2),
        Coverage.exponential(4, "p95", 0.05, 50, 6));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void search_ofKnownCapacity_holdsIt(SimulatedTarget target) {
    long held =
        LongStream.range(0, SEARCHES)
            .filter(seed -> Coverage.holds(target.search(seed).bracket(), target.capacity()))
            .count();

    assertThat(held).isGreaterThanOrEqualTo(SEARCHES - 1);
  }
}
