package io.katydid.examples.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartTest {

  @ParameterizedTest
  @CsvSource({"A, 20 failed", "B, 'errors: connection 0, timeout 0, other 0'", "C, cancelled"})
  void execute_eachPart_doesEveryOperationOnce(Part part, String remark) {
    Part.Outcome outcome = part.execute(1000);
    assertThat(outcome.operations()).isEqualTo(Share.OPERATIONS);
    assertThat(outcome.remark()).endsWith(remark);
  }
}
