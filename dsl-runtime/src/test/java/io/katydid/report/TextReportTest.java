package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void write_objectivesMet_isAsApproved() throws IOException {
    Golden.assertApproved("passed.txt", TextReport.write(Runs.passed()));
  }

  @Test
  void write_everythingWrong_isAsApproved() throws IOException {
    Golden.assertApproved("failed.txt", TextReport.write(Runs.failed()));
  }

  @Test
  void failure_everythingWrong_isAsApproved() throws IOException {
    Golden.assertApproved("failure.txt", TextReport.failure(Runs.failed()));
  }

  @Test
  void write_nothingMeasured_saysSo() throws IOException {
    RunReport empty =
        Runs.report(
            Duration.ZERO, Runs.window(Duration.ZERO), Runs.window(Duration.ZERO), Runs.NOT_JUDGED);

    Golden.assertApproved("empty.txt", TextReport.write(empty));
  }

  @Test
  void write_colouredStyle_marksVerdictAndObjectives() {
    String report = TextReport.write(Runs.failed(), new Style(true, true));

    assertThat(report)
        .contains("\033[31mFAIL: 2 of 3 objectives were not met\033[0m")
        .contains("\033[32m✓ ok    \033[0m")
        .contains("\033[31m✗ FAILED\033[0m");
  }

  @Test
  void write_charsetWithoutSigns_isAscii() {
    assertThat(TextReport.write(Runs.failed(), new Style(false, false))).isASCII();
  }

  @Test
  void write_longNames_keepsLinesWithinWidth() {
    assertThat(TextReport.write(Runs.failed()).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
  }

  @Test
  void write_userInfoInHostAndReasons_isNotTold() {
    assertThat(TextReport.write(Runs.failed()) + TextReport.failure(Runs.failed()))
        .doesNotContain("secret")
        .contains("http://shop.test/login");
  }
}
