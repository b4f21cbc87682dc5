package io.katydid.apache;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.net.Origin;
import io.katydid.net.TlsDiagnosis;
import java.io.IOException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.junit.jupiter.api.Test;

/** Failures that depend on who comes first, so that no server provokes them each time. */
class ApacheFailuresTest {

  private static final Way WAY =
      new Way(new Origin(false, "localhost", 80), null, TlsDiagnosis.OF_OTHER_CLIENT);

  private final IOException notExecuted = new RequestNotExecutedException();

  private final CallTimes times = new CallTimes(() -> 0, false);

  @Test
  void connection_endedAsItWasTaken_mayBeSentAgain() {
    times.leaseBegins();
    times.leasedOpen();

    assertThat(ApacheFailures.isUndone(notExecuted, times)).isTrue();
    assertThat(ApacheFailures.of(notExecuted, times, WAY).type())
        .isEqualTo("connection closed between requests");
    assertThat(ApacheFailures.isUndone(new ConnectionClosedException(), times)).isFalse();
  }

  @Test
  void connection_endedAsItWasOpened_isNotSentAgain() {
    times.leaseBegins();
    times.leasedOpen();
    times.leaseBegins();

    assertThat(ApacheFailures.isUndone(notExecuted, times)).isFalse();
    assertThat(ApacheFailures.of(notExecuted, times, WAY).message())
        .contains("where a server does not speak HTTP/2");
  }
}
