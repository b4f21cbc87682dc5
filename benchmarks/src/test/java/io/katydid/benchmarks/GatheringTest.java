package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.benchmarks.Gathering.Resident;
import org.junit.jupiter.api.Test;

class GatheringTest {

  @Test
  void resident_writtenAndRead_isTheSame() {
    Resident resident = new Resident(2048, 1024);
    assertThat(Resident.parse(resident.toString())).isEqualTo(resident);
  }
}
