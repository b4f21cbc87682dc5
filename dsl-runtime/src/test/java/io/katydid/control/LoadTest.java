package io.katydid.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.VerdictOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What engines are given of a load that may be extended twice. */
class LoadTest {

  private static final LoadSpec LOAD =
      LoadSpec.of(List.of(ArrivingUser.class)).with(VerdictOptions.EXTEND, 2);

  @Test
  void engineSpec_withoutAnObjective_isNotExtended() {
    assertThat(extensions(LOAD)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "p95 < 1.2 x baseline", "failures < 1% with warm-up"})
  void engineSpec_objectiveThatMoreTimeDoesNotDecide_isNotExtended(String slo) {
    assertThat(extensions(LOAD.with(new LoadSlo("", slo)))).isZero();
  }

  @Test
  void engineSpec_objectiveThatMoreTimeMayDecide_isExtendedAsAskedFor() {
    assertThat(extensions(LOAD.with(new LoadSlo("", "failures < 1%")))).isEqualTo(2);
  }

  /** It may not have become steady by its end. */
  @Test
  void engineSpec_warmUpIsDetected_isExtendedAsAskedFor() {
    assertThat(extensions(LOAD.withText(RunOptions.WARM_UP, "auto"))).isEqualTo(2);
  }

  private static int extensions(LoadSpec load) {
    return Load.of(load, 1).engineSpec().load().extensions();
  }
}
