package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
    assertThat(Loopback.isIn(hosts, Map.of())).isTrue();
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
    assertThat(Loopback.isIn(hosts, Map.of())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unix:/run/app.sock", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
  void isIn_nameGivenAnAddressOfThisMachine_isSo(String address) {
    assertThat(Loopback.isIn("http://App:80", Map.of("app", List.of("10.0.0.1", address))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "fd00::1"})
  void isIn_ownNameGivenAnotherAddress_isNotSo(String address) {
    assertThat(Loopback.isIn("http://localhost", Map.of("localhost", List.of(address)))).isFalse();
  }

  @Test
  void isIn_anotherNameGivenAnAddressOfThisMachine_isNotSo() {
    assertThat(Loopback.isIn("http://example.com", Map.of("app", List.of("127.0.0.1")))).isFalse();
  }

  @Test
  void withoutItsPorts_thisMachine_hasNone() {
    Map<String, List<String>> here = Map.of("shop.example", List.of("127.0.0.1"));

    assertThat(Loopback.withoutItsPorts("http://localhost:8080/shop, https://[::1]:1", Map.of()))
        .isEqualTo("http://localhost, https://[::1]");
    assertThat(Loopback.withoutItsPorts("http://shop.example:81/shop", Map.of()))
        .isEqualTo("http://shop.example:81");
    assertThat(Loopback.withoutItsPorts("http://shop.example:81/", here))
        .isEqualTo("http://shop.example");
    assertThat(Loopback.withoutItsPorts("", Map.of())).isEmpty();
  }
}
