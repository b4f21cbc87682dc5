package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {

  private static InetAddress[] answer(String... addresses) throws UnknownHostException {
    InetAddress[] answer = new InetAddress[addresses.length];
    for (int i = 0; i < answer.length; i++) {
      answer[i] = InetAddress.getByName(addresses[i]);
    }
    return answer;
  }

  private static List<String> texts(List<SocketAddress> addresses) {
    return addresses.stream().map(Object::toString).toList();
  }

  @Test
  void next_ofOneKind_startsWithEachInTurn() throws UnknownHostException {
    Addresses addresses = Addresses.resolved(answer("10.0.0.1", "10.0.0.2"));
    assertThat(texts(addresses.next())).containsExactly("/10.0.0.1:0", "/10.0.0.2:0");
    assertThat(texts(addresses.next())).containsExactly("/10.0.0.2:0", "/10.0.0.1:0");
    assertThat(texts(addresses.next())).containsExactly("/10.0.0.1:0", "/10.0.0.2:0");
  }

  @Test
  void next_ofTwoKinds_startsWithThePreferredOnesAlone() throws UnknownHostException {
    Addresses addresses = Addresses.resolved(answer("::1", "10.0.0.1", "::2"));
    assertThat(texts(addresses.next())).last().isEqualTo("/10.0.0.1:0");
    assertThat(texts(addresses.next())).last().isEqualTo("/10.0.0.1:0");
  }
}
