package io.katydid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostRuleTest {

  @ParameterizedTest
  @CsvSource({
    "localhost:8000, http://localhost:8000",
    "shop.example/api, http://shop.example/api",
    "https//x, https://x",
    "https:/x, https://x",
    "http:///x, http://x",
    "http:x:80, http://x:80",
    "ftp://x:21/files, http://x:21",
    "https://me:secret@x/api?a=b, https://x",
    "http://-x, http://localhost:8080",
    "-x, http://localhost:8080",
    "http://1.2.3.4.5, http://localhost:8080",
    "http://x:0, http://localhost:8080",
    "http://x:65536, http://localhost:8080",
    "http://x:99999999999, http://localhost:8080",
    "http://, http://localhost:8080",
    "/items, http://localhost:8080",
  })
  void broken_anyHost_suggestsOneThatIsNotBroken(String host, String suggestion) {
    assertThat(HostRule.broken(host)).map(HostRule::suggestion).contains(suggestion);
    assertThat(HostRule.broken(suggestion)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://x", "HTTPS://x/", "http://x:1", "http://x:65535/api", "http://[::1]:80"})
  void broken_absoluteUrl_isNot(String host) {
    assertThat(HostRule.broken(host)).isEmpty();
  }
}
