package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapacityMarkdownTest {

  @Test
  void write_found_isAsApproved() throws Exception {
    Golden.assertApproved("capacity.md", CapacityMarkdown.write(Searches.found()));
  }

  @Test
  void write_generatorBound_saysWhatLimitsAndWhatIsDemanded() {
    assertThat(CapacityMarkdown.write(Searches.generatorBound()).lines())
        .first()
        .asString()
        .startsWith("## ⚠️ INVALID&#58; the capacity is at least 50/s")
        .endsWith("; demanded is 90/s");
    assertThat(CapacityMarkdown.write(Searches.generatorBound()))
        .contains("- The generator limits it&#58; at 75/s, the generator was late &#60;b&#62;");
  }

  @Test
  void write_cutShort_hasNoTable() {
    assertThat(CapacityMarkdown.write(Searches.cutShort()))
        .startsWith("## ⚠️ INCONCLUSIVE")
        .contains("the search was cut short&#58; interrupted")
        .doesNotContain("|---");
  }
}
