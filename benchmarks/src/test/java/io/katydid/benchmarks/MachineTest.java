package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void coreNumbers_rangesAndNumbers_areAllOfThem() {
    assertThat(Machine.coreNumbers("0-2,5,7-8")).containsExactly(0, 1, 2, 5, 7, 8);
    assertThat(Machine.coreNumbers("3")).containsExactly(3);
  }

  @Test
  void cores_thisProcess_areSomeAndDiffer() throws IOException {
    assertThat(Machine.cores()).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void residentKilobytes_thisProcess_isANumber() throws IOException {
    assertThat(Machine.residentKilobytes()).isPositive();
  }
}
