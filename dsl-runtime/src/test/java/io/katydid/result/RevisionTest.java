package io.katydid.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @ParameterizedTest
  @ValueSource(strings = {COMMIT, COMMIT + "-dirty", "v1.2", "v1.2-dirty"})
  void parse_written_isTheSame(String text) {
    assertThat(Revision.parse(text)).hasToString(text);
  }

  @Test
  void text_digits_areCutAndOthersAreNot() {
    assertThat(new Revision(COMMIT, true).text()).isEqualTo("0123456789 with changes");
    assertThat(new Revision("release-2026-11", false).text()).isEqualTo("release-2026-11");
  }
}
