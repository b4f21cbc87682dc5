package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.ProxyAddress;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherFailuresTest {

  private static Failure refused(Optional<ProxyAddress> proxy, String said) {
    Origin shop = new Origin(false, "localhost", 8080);
    return new OtherFailures(shop, proxy, TlsDiagnosis.OF_OTHER_CLIENT, false)
        .of(new ConnectException(said));
  }

  @ParameterizedTest
  @CsvSource({
    "Connection refused, localhost:8080",
    "Connection refused: localhost/127.0.0.1:8080, localhost:8080 (127.0.0.1)",
    "refused: localhost/[0:0:0:0:0:0:0:1]:8080, localhost:8080 (0:0:0:0:0:0:0:1)",
    "refused: localhost/0:0:0:0:0:0:0:1:8080, localhost:8080 (0:0:0:0:0:0:0:1)"
  })
  void connection_refused_namesTheAddressThatWasTried(String said, String where) {
    assertThat(refused(Optional.empty(), said).message())
        .isEqualTo("nothing listens at " + where + ", or a firewall refuses");
  }

  @Test
  void handshake_thatTookTooLong_isATimeOutOfTls() {
    Origin shop = new Origin(true, "localhost", 8443);

    assertThat(
            new OtherFailures(shop, Optional.empty(), TlsDiagnosis.OF_OTHER_CLIENT, false)
                .of(new SocketTimeoutException("10 s"))
                .type())
        .isEqualTo(Failure.TLS_TIMEOUT);
  }

  @Test
  void connection_refusedByAProxy_namesItsAddress() {
    assertThat(
            refused(
                    Optional.of(ProxyAddress.parse("http://proxy.test:3128")),
                    "Connection refused: proxy.test/10.0.0.1:3128")
                .message())
        .contains("nothing listens at proxy.test:3128 (10.0.0.1), or");
  }
}
