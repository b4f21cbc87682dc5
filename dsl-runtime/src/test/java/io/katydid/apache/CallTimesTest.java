package io.katydid.apache;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.measure.Snapshot;
import java.util.List;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.impl.BasicEndpointDetails;
import org.apache.hc.core5.http.impl.BasicHttpConnectionMetrics;
import org.apache.hc.core5.http.impl.BasicHttpTransportMetrics;
import org.junit.jupiter.api.Test;

/** Courses of calls that depend on who comes first, so that no server provokes them each time. */
class CallTimesTest {

  private final CallTimes times = new CallTimes(() -> 0, false);

  private static EndpointDetails connection(int requests) {
    BasicHttpConnectionMetrics metrics =
        new BasicHttpConnectionMetrics(
            new BasicHttpTransportMetrics(), new BasicHttpTransportMetrics());
    for (int i = 0; i < requests; i++) {
      metrics.incrementRequestCount();
    }
    return new BasicEndpointDetails(null, null, metrics, null);
  }

  private Snapshot reported() {
    Recorder recorder = new Recorder(name -> List.of());
    times.report(new Sampler(recorder), recorder, 0, false, 0);
    return recorder.read(1).sinceStart();
  }

  @Test
  void attempt_whoseConnectionEndedAsItWasTaken_isNoRequest() {
    times.leaseBegins();
    times.leaseEnds();
    times.leasedOpen();
    times.repeats();
    times.leaseBegins();
    times.leaseEnds();
    times.connected();
    times.sends(connection(0), true);
    times.answered();

    Snapshot reported = reported();
    assertThat(reported.retries()).isZero();
    assertThat(reported.connections()).isEqualTo(new ConnectionCounts(1, 0));
  }

  @Test
  void attempt_thatWasSent_isARequest() {
    for (int attempt = 0; attempt < 2; attempt++) {
      times.leaseBegins();
      times.leaseEnds();
      times.connected();
      times.sends(connection(1 - attempt), true);
      times.repeats();
    }

    assertThat(reported().retries()).isEqualTo(1);
  }
}
