package io.katydid.examples.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

  @Test
  void median_oddNumber_isTheMiddleOne() {
    assertThat(S3.median(List.of(9.0, 1.0, 2.0), value -> value)).isEqualTo(2);
    assertThat(S3.median(List.of(9.0), value -> value)).isEqualTo(9);
  }

  @Test
  void median_evenNumber_isBetweenTheMiddleTwo() {
    assertThat(S3.median(List.of(9.0, 1.0, 2.0, 4.0), value -> value)).isEqualTo(3);
  }
}
