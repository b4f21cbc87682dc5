package io.katydid.api.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How it is written where a machine listens. */
class ListenAddressTest {

  @ParameterizedTest
  @CsvSource({
    "7300, 127.0.0.1:7300",
    ":7300, 127.0.0.1:7300",
    "0, 127.0.0.1:0",
    "0.0.0.0:7300, 0.0.0.0:7300",
    "[::]:65535, [::]:65535",
    "load.example:1, load.example:1"
  })
  void address_asPeopleWriteIt_isOfThisMachineAloneUnlessItSaysMore(String text, String whole) {
    assertThat(ListenAddress.parse(text)).hasToString(whole);
    assertThat(ListenAddress.parse(whole)).isEqualTo(ListenAddress.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "load.example", "0.0.0.0:", ":65536", "-1", "::1", "tcp://a:1"})
  void address_otherwise_isRefusedWithThreeThatAreRight(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListenAddress.parse(text))
        .withMessage(
            "\"%s\" is no address to listen at: write 7300 for this machine alone, or 0.0.0.0:7300"
                + " or [::]:7300 for others as well",
            text);
  }
}
