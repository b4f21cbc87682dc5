package io.katydid.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarrierSlotsTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "3, 3", "64, 16"})
  void count_carriers_isOneForEachOfThemUpToSixteen(int carriers, int count) {
    assertThat(CarrierSlots.count(carriers)).isEqualTo(count);
  }

  @Test
  void own_anyThread_isOfItsNumber() throws InterruptedException {
    int[] own = new int[3];
    Thread[] threads =
        IntStream.range(0, own.length)
            .mapToObj(i -> Thread.ofVirtual().unstarted(() -> own[i] = CarrierSlots.own(5)))
            .toArray(Thread[]::new);
    for (int i = 0; i < own.length; i++) {
      threads[i].start();
      threads[i].join();

      assertThat(own[i]).isEqualTo((int) (threads[i].threadId() % 5));
    }
    assertThat(CarrierSlots.own(1)).isZero();
  }
}
