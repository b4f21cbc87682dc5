package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.load.AddressText;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

  private static final AllowedHosts NONE = new AllowedHosts(List.of());

  private static List<SocketAddress> at(String... addresses) {
    return Arrays.stream(addresses).map(AddressText::server).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "::1",
        "0.0.0.0",
        "::",
        "10.0.0.0",
        "10.255.255.255",
        "172.16.0.0",
        "172.31.255.255",
        "192.168.0.0",
        "192.168.255.255",
        "169.254.0.1",
        "fc00::",
        "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "fe80::1",
        "febf:ffff::1",
        "::ffff:10.0.0.1",
        "unix:/run/app.sock",
      })
  void host_ofThisMachineOrAPrivateNetwork_isAllowed(String address) {
    assertThatCode(() -> NONE.require("app", at(address))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.255.255.255",
        "11.0.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "100.64.0.1",
        "203.0.113.7",
        "255.255.255.255",
        "fb00::",
        "fe00::",
        "fec0::1",
        "2001:db8::1",
        "::ffff:203.0.113.7",
        "64:ff9b::10.0.0.1",
      })
  void host_elsewhere_isRefused(String address) {
    assertThatThrownBy(() -> NONE.require("app", at(address)))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.type()).isEqualTo("host not allowed"));
  }

  @Test
  void host_oneOfItsAddressesElsewhere_isRefusedWithWhatToWrite() {
    assertThatThrownBy(() -> NONE.require("shop.example", at("127.0.0.1", "203.0.113.7")))
        .hasMessage(
            "shop.example (203.0.113.7) is neither this machine nor in a private network: if you"
                + " may load it, allow it by allowHost = \"shop.example\","
                + " --allow-host shop.example or -Dkatydid.allowHost=shop.example");
  }

  @Test
  void address_elsewhere_isNamedOnce() {
    assertThatThrownBy(() -> NONE.require("203.0.113.7", at("203.0.113.7")))
        .hasMessageStartingWith("203.0.113.7 is neither");
  }

  @Test
  void host_allowed_isAllowedWhereverItIs() {
    AllowedHosts shop = new AllowedHosts(List.of("shop.example"));

    assertThatCode(() -> shop.require("shop.example", at("203.0.113.7")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> shop.require("api.shop.example", at("203.0.113.7")))
        .hasMessageStartingWith("api.shop.example (203.0.113.7) is neither");
  }
}
