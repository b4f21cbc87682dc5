package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.comparison.Sessions;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ComparisonMarkdownTest {

  @Test
  void write_slower_isAsApproved() throws IOException {
    Golden.assertApproved(
        "slower.md", ComparisonMarkdown.write(Compared.of(Sessions.slowerTogether(20))));
  }

  @Test
  void write_nothingChanged_isGood() {
    assertThat(ComparisonMarkdown.write(Compared.of(Sessions.slower(0))))
        .startsWith("## ✅ EQUIVALENT&#58; new is equivalent to old")
        .contains("| ✅ equivalent | GET / |");
  }

  @Test
  void write_endedEarly_hasWhyAndNoTable() {
    assertThat(ComparisonMarkdown.write(Compared.of(Sessions.early())))
        .startsWith("## ⚠️ INCONCLUSIVE")
        .contains("- ended after 3 of 12 runs", "- not watched")
        .doesNotContain("|");
  }
}
