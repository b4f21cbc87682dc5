package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1                         | 1",
        "127.0.0.1, 127.0.0.2, 127.0.0.3   | 3",
        "127.0.0.1, 127.0.0.1              | 1",
        "127.0.0.1, ::1                    | 1",
        "127.0.0.1, ::1, fd00::1, [::1]    | 2",
      })
  void sourcesOfAServer_someGiven_areThoseOfOneKind(String sources, int expected) {
    List<String> addresses = List.of(sources.split(", *", -1));

    assertThat(from(addresses).sourcesOfAServer()).isEqualTo(expected);
  }

  private static Network from(List<String> addresses) {
    return new Network("", null, Map.of(), Duration.ZERO, addresses, List.of());
  }

  @Test
  void sourcesOfAServer_noneGiven_isTheOneOfTheSystem() {
    assertThat(Network.to("").sourcesOfAServer()).isEqualTo(1);
  }
}
