package io.katydid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

  @ParameterizedTest
  @NullAndEmptySource
  void token_notChosen_cannotBeGuessed(String none) {
    assertThat(Access.of(none, 1).token()).matches("[\\w-]{22}");
    assertThat(Access.of(none, 1)).isNotEqualTo(Access.of(none, 1));
  }

  @Test
  void token_chosen_isThatOfTheAddress() {
    assertThat(Access.of("of-the-nightly-run", 1).root()).isEqualTo("/of-the-nightly-run/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"short", "with blanks and so on", "../../../../../../../", "ääääääääääääääääää"})
  void token_chosenBadly_isRefused(String token) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Access.of(token, 1))
        .withMessage(
            "KATYDID_WEB_TOKEN must have at least 16 letters, digits, _ or -: what knows it"
                + " controls the run");
  }

  /** A browser leaves out the port that it need not be told. */
  @ParameterizedTest
  @CsvSource({
    "80, 127.0.0.1, true", "80, localhost, true", "80, 127.0.0.1:80, false",
    "8080, 127.0.0.1:8080, true", "8080, 127.0.0.1, false", "8080, evil.example:8080, false"
  })
  void host_asABrowserWritesIt_isLetIn(int port, String host, boolean isLetIn) {
    Access access = Access.of("of-the-nightly-run", port);
    assertThat(access.refusal(host, "http://" + host, access.root()).isEmpty()).isEqualTo(isLetIn);
  }
}
