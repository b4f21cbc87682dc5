package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.ProxyAddress;
import io.katydid.api.load.ProxySettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRoutesTest {

  @Test
  void environment_withoutAProxy_saysSo() {
    assertThat(ofEnvironment(Map.of("NO_PROXY", "a")).remark())
        .isEqualTo(
            "no proxy: proxy is env, and neither HTTP_PROXY, HTTPS_PROXY nor ALL_PROXY is set, so"
                + " that connections are direct");
    assertThat(ofEnvironment(Map.of("http_proxy", "http://a:1")).remark()).isEmpty();
    assertThat(ProxyRoutes.of(ProxySettings.NONE, name -> "").remark()).isEmpty();
  }

  private static final Origin PLAIN = new Origin(false, "shop.example", 80);
  private static final Origin SECURE = new Origin(true, "shop.example", 443);

  private static ProxyRoutes ofEnvironment(Map<String, String> variables) {
    return ProxyRoutes.of(
        new ProxySettings(ProxySettings.ENVIRONMENT, List.of()),
        name -> variables.getOrDefault(name, ""));
  }

  @Test
  void environment_notAskedFor_meansNothing() {
    assertThat(ProxyRoutes.of(ProxySettings.NONE, name -> "http://proxy:1").to(SECURE)).isNull();
  }

  @Test
  void environment_ofBothSchemes_isOfEach() {
    ProxyRoutes routes =
        ofEnvironment(Map.of("http_proxy", "one:3128", "HTTPS_PROXY", "http://u:p@two:3129/"));

    assertThat(routes.to(PLAIN)).hasToString("http://one:3128");
    assertThat(routes.to(SECURE)).hasToString("http://two:3129");
    assertThat(routes.to(SECURE)).extracting(ProxyAddress::password).isEqualTo("p");
  }

  @Test
  void environment_lowerCaseAndAll_comeFirstAndLast() {
    ProxyRoutes routes =
        ofEnvironment(
            Map.of(
                "https_proxy", "lower:1", "HTTPS_PROXY", "upper:1", "ALL_PROXY", "socks5://all:2"));

    assertThat(routes.to(SECURE)).hasToString("http://lower:1");
    assertThat(routes.to(PLAIN)).hasToString("socks5://all:2");
  }

  @Test
  void environment_exceptions_areThose() {
    ProxyRoutes routes =
        ofEnvironment(Map.of("ALL_PROXY", "http://proxy:1", "NO_PROXY", ".example other:81"));

    assertThat(routes.to(SECURE)).isNull();
    assertThat(routes.to(new Origin(false, "other", 81))).isNull();
    assertThat(routes.to(new Origin(false, "other", 82))).isNotNull();
  }

  @Test
  void environment_thatCannotBeRead_isNamedWithoutItsSecret() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ofEnvironment(Map.of("HTTPS_PROXY", "ftp://user:secret@proxy:1")))
        .withMessageStartingWith("the environment variable HTTPS_PROXY: write the address")
        .withMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "*, a.example, true",
    "example, a.example, true",
    ".example, a.example, true",
    "*.example, a.example, true",
    "a.example:443, a.example, true",
    "a.example:80, a.example, false",
    "b.example, a.example, false",
    "ample, a.example, false",
    "127.0.0.1, 127.0.0.1, true",
    "127.0.0.0/8, 127.9.9.9, true",
    "127.0.0.0/30, 127.0.0.4, false",
    "10.0.0.0/8, a.example, false",
    "::1, ::1, true",
    "'[::1]:443', ::1, true",
    "fc00::/7, fd12::1, true",
    "fc00::/7, 10.0.0.1, false"
  })
  void exception_isOfTheHost(String exception, String host, boolean expected) {
    assertThat(new ProxyExceptions(List.of(exception)).contain(new Origin(true, host, 443)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.example:3128",
        "https://user:secret@proxy.example:3128",
        "http://user:secret@proxy.example",
        "http://user:secret@proxy.example:3128/path",
        "http://user:secret@:3128",
        "http://user:secret@proxy.example:99999"
      })
  void address_thatIsNone_isRefusedWithoutItsSecret(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyAddress.parse(text))
        .withMessageStartingWith("write the address of a proxy as http://name:3128")
        .withMessageNotContaining("secret");
  }
}
