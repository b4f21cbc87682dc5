package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000",
        "https://LOCALHOST",
        "http://shop.localhost/",
        "http://127.0.0.1:8080/base",
        "http://127.1.2.3",
        "http://[::1]:9",
        "http://example.com, http://localhost:1"
      })
  void isIn_ownAddresses_isSo(String hosts) {
    assertThat(Loopback.isIn(hosts)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://example.com",
        "http://localhost.example.com",
        "http://128.0.0.1",
        "http://[::2]",
        "not an address"
      })
  void isIn_otherAddresses_isNotSo(String hosts) {
    assertThat(Loopback.isIn(hosts)).isFalse();
  }
}
