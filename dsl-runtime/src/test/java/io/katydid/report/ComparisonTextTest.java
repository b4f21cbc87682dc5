package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.comparison.Sessions;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

  @Test
  void write_slower_isAsApproved() throws IOException {
    Golden.assertApproved("slower.txt", ComparisonText.write(Sessions.slower(20)));
  }

  @Test
  void write_fourVariantsWatched_isAsApproved() throws IOException {
    Golden.assertApproved("variants.txt", ComparisonText.write(Sessions.watched()));
  }

  @Test
  void write_noisy_saysThatTheNoiseIsLarger() {
    assertThat(ComparisonText.write(Sessions.noisy(20, 4)))
        .contains("CANNOT TELL: these runs do not settle whether new is slower than old: p50, p95")
        .contains("cannot tell, no larger than the noise");
  }

  @Test
  void write_endedEarly_saysSoAndShowsWhatThereIs() throws IOException {
    Golden.assertApproved("early.txt", ComparisonText.write(Sessions.early()));
  }

  @Test
  void write_same_saysSo() {
    assertThat(ComparisonText.write(Sessions.slower(0)))
        .contains("SAME: new is the same as old, within 5%");
  }

  @Test
  void write_always_keepsLinesWithinWidth() {
    assertThat(ComparisonText.write(Sessions.slower(20)).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
  }
}
