package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalAddressesTest {

  @Test
  void addresses_notOfThisMachine_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LocalAddresses(List.of("192.0.2.1")))
        .withMessageStartingWith(
            "no connection can come from 192.0.2.1, which must be an address of this machine: ");
  }
}
