package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReactorsTest {

  @Test
  void of_sameUser_isTheSameReactor() {
    Reactors reactors = reactors(3);
    try {
      assertThat(reactors.of(7)).isSameAs(reactors.of(7));
    } finally {
      reactors.close();
    }
  }

  @Test
  void of_usersInARow_areOfAllReactorsInTurn() {
    Reactors reactors = reactors(3);
    try {
      assertThat(IntStream.range(0, 3).mapToObj(reactors::of))
          .doesNotHaveDuplicates()
          .containsExactly(reactors.of(3), reactors.of(4), reactors.of(5));
    } finally {
      reactors.close();
    }
  }

  /** A number that was counted beyond the largest one is negative. */
  @Test
  void of_negativeNumber_isOneOfThem() {
    Reactors reactors = reactors(3);
    try {
      assertThat(reactors.of(Integer.MIN_VALUE))
          .isIn(reactors.of(0), reactors.of(1), reactors.of(2));
    } finally {
      reactors.close();
    }
  }

  @Test
  void of_oneCarrier_isOneReactorForAll() {
    Reactors reactors = reactors(1);
    try {
      assertThat(reactors.of(1)).isSameAs(reactors.of(0));
    } finally {
      reactors.close();
    }
  }

  @Test
  void close_several_closesAll() {
    Reactors reactors = reactors(2);

    reactors.close();

    assertThat(reactors.of(0).isClosed()).isTrue();
    assertThat(reactors.of(1).isClosed()).isTrue();
  }

  private static Reactors reactors(int count) {
    return new Reactors(count, System::nanoTime, delay -> {}, LockSupport::unpark);
  }
}
