package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Body;
import io.katydid.api.ConnectionStrategy;
import io.katydid.measure.Phase;
import io.katydid.measure.Recorder;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Sampler;
import io.katydid.net.Network;
import io.katydid.net.Outgoing;
import io.katydid.net.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Requests that are held back for 30 ms before they are sent, and responded to after 5 ms. */
class HeldRequestTest {

  private static final long MS = 1_000_000;

  private final AtomicLong clock = new AtomicLong();
  private final Recorder recorder = new Recorder(name -> List.of());
  private final Sampler sampler = new Sampler(recorder);
  private final HttpClients clients =
      new HttpClients(
          Network.to("http://localhost"),
          recorder,
          clock::get,
          Tracing.NONE,
          (origin, user, due, sampler) -> new HoldingTransport());
  private final UserHttp http = user(ConnectionStrategy.PER_USER);

  private UserHttp user(ConnectionStrategy strategy) {
    return clients.forUser(new HttpPlan(strategy), sampler, 0, (over, nanos) -> {}, due -> {});
  }

  @Test
  void time_thatARequestIsHeldBack_isNeitherResponseTimeNorServiceTime() {
    http.get("/");
    http.get("/");

    RequestSnapshot requests = requests();
    assertThat(requests.responseTime().count()).isEqualTo(2);
    assertThat(requests.responseTime().max()).isEqualTo(5 * MS);
    assertThat(requests.serviceTime().max()).isEqualTo(5 * MS);
    assertThat(requests.scheduleLag().max()).isZero();
    assertThat(requests.timings().of(Phase.FIRST_BYTE).max()).isEqualTo(5 * MS);
    assertThat(sampler.takeBusyNanos()).isEqualTo(70 * MS);
  }

  @Test
  void time_thatALateRequestIsHeldBack_isResponseTime() {
    sampler.late(100 * MS);

    http.get("/");

    RequestSnapshot requests = requests();
    assertThat(requests.responseTime().max()).isEqualTo(135 * MS);
    assertThat(requests.serviceTime().max()).isEqualTo(5 * MS);
    assertThat(requests.scheduleLag().max()).isEqualTo(130 * MS);
  }

  @Test
  void time_thatARequestOfAPoolIsHeldBack_isNeitherResponseTimeNorServiceTime() {
    user(ConnectionStrategy.pool(1)).get("/");

    RequestSnapshot requests = requests();
    assertThat(requests.responseTime().max()).isEqualTo(5 * MS);
    assertThat(requests.serviceTime().max()).isEqualTo(5 * MS);
  }

  @Test
  void time_thatARequestIsHeldBack_isInNoMeasureThatItIsIn() {
    sampler.startMeasure(recorder.measure("outer"), clock.get(), false);
    sampler.startMeasure(recorder.measure("inner"), clock.get(), false);
    http.get("/");
    sampler.finishMeasure(clock.get());
    sampler.finishMeasure(clock.get());
    sampler.close();

    assertThat(recorder.read(clock.get()).sinceStart().measures())
        .hasSize(2)
        .allSatisfy(measure -> assertThat(measure.responseTime().max()).isEqualTo(5 * MS));
  }

  @Test
  void request_thatIsSentInPieces_isNotHeldBackAsTheOneBeforeWas() {
    http.get("/");
    http.post("/upload", Body.text("x".repeat(20_000)));

    sampler.close();
    RequestSnapshot upload =
        recorder.read(clock.get()).sinceStart().requests().stream()
            .filter(request -> request.name().equals("POST /upload"))
            .findFirst()
            .orElseThrow();
    assertThat(upload.serviceTime().max()).isEqualTo(35 * MS);
    assertThat(upload.timings().of(Phase.FIRST_BYTE).max()).isEqualTo(35 * MS);
  }

  private RequestSnapshot requests() {
    sampler.close();
    return recorder.read(clock.get()).sinceStart().requests().getFirst();
  }

  /** A transport whose messages are held back, and which has a response to each. */
  private final class HoldingTransport implements Transport {

    private InputStream response = InputStream.nullInputStream();
    private @Nullable Outgoing message;

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return response.read(buffer, offset, length);
    }

    @Override
    public void awaitRead() {
      clock.addAndGet(35 * MS);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      response =
          new ByteArrayInputStream(StubServer.ok("hello").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public long heldFor() {
      return 30 * MS;
    }

    @Override
    public void send(Outgoing message) {
      this.message = message;
    }

    @Override
    public boolean finishSending() {
      while (message != null && message.hasMore()) {
        message.sendMore();
      }
      return true;
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public void handshake() {}

    @Override
    public int look() {
      return NOTHING;
    }

    @Override
    public void close() {}
  }
}
