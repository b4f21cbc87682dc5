package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.verdict.GeneratorHealth;
import java.net.BindException;
import java.net.SocketException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalFailuresTest {

  @Test
  void types_ofThisMachine_areThoseThatTheVerdictKnows() {
    assertThat(
            Set.of(
                Failure.of(new BindException("Cannot assign requested address")).type(),
                Failure.of(new SocketException("Too many open files")).type()))
        .isEqualTo(GeneratorHealth.LOCAL_FAILURES);
  }
}
