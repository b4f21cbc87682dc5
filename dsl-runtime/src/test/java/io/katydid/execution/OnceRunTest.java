package io.katydid.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.ProxyOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.TlsOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a load is kept where each task is run once. */
class OnceRunTest {

  /** Otherwise what is tried once is not what the load would meet. */
  @ParameterizedTest
  @ValueSource(classes = {TargetOptions.class, TlsOptions.class, ProxyOptions.class})
  void options_ofTheWayToTheTarget_areKept(Class<?> subject) throws IllegalAccessException {
    for (var field : subject.getFields()) {
      assertThat(OnceRun.KEPT).anyMatch(field.get(null)::equals);
    }
  }
}
