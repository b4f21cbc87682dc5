package io.katydid.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How it is written where a controller is. */
class ControllerAddressTest {

  @ParameterizedTest
  @CsvSource({
    "load.example:7300, load.example, 7300",
    "10.0.0.2:1, 10.0.0.2, 1",
    "[2001:db8::1]:65535, 2001:db8::1, 65535"
  })
  void address_asPeopleWriteIt_isRead(String text, String host, int port) {
    ControllerAddress address = ControllerAddress.parse(text);

    assertThat(address).isEqualTo(new ControllerAddress(host, port));
    assertThat(address).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "load.example",
        ":7300",
        "load.example:",
        "load.example:0",
        "a:65536",
        "2001:db8::1",
        "http://load.example:7300"
      })
  void address_otherwise_isRefusedWithTwoThatAreRight(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ControllerAddress.parse(text))
        .withMessage(
            "\"%s\" is not where a controller can be: write its host and port as load.example:7300"
                + " or [2001:db8::1]:7300",
            text);
  }
}
