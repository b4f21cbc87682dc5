package io.katydid.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Body;
import io.katydid.api.EventStream;
import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.Phase;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests by HTTP/2 of an asynchronous client of an application, at real servers. */
@Timeout(20)
class GivenHttp2Test {

  private static PoolingAsyncClientConnectionManagerBuilder connections(
      HttpVersionPolicy versions) {
    return PoolingAsyncClientConnectionManagerBuilder.create()
        .setDefaultTlsConfig(TlsConfig.custom().setVersionPolicy(versions).build());
  }

  private static HttpFixture users(
      String host, PoolingAsyncClientConnectionManagerBuilder connections) {
    return new HttpFixture(
        Network.to(host),
        ApachePlan.made(
            HttpAsyncClientBuilder.create()
                    .setConnectionManager(connections.build())
                    .setRetryStrategy(
                        new DefaultHttpRequestRetryStrategy(1, TimeValue.ZERO_MILLISECONDS))
                ::build));
  }

  private static HttpFixture users(Http2Peer server) {
    return users(server.url(), connections(HttpVersionPolicy.FORCE_HTTP_2));
  }

  @Test
  void secureRequests_agreedInTheHandshake_areByHttp2AndMeasured() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    try (Http2Peer server = Http2Scripts.secure(authority, wire -> wire.serve(), "h2", "http/1.1");
        HttpFixture fixture =
            users(
                server.secureUrl(),
                connections(HttpVersionPolicy.NEGOTIATE)
                    .setTlsStrategy(new DefaultClientTlsStrategy(authority.context())))) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      assertThat(fixture.newUser().post("/", Body.text("sent")).text()).isEqualTo("stream 3");

      assertThat(server.connections()).isOne();
      assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(1, 1));
      assertThat(fixture.recorded().requests())
          .allSatisfy(request -> {
            assertThat(request.failures()).isZero();
            assertThat(request.timings().of(Phase.FIRST_BYTE).count()).isOne();
            assertThat(request.timings().of(Phase.TRANSFER).count()).isOne();
          });
    }
  }

  @Test
  void users_whoWaitAtTheSameTime_haveTheirOwnAnswers() throws Exception {
    Semaphore waiting = new Semaphore(0);
    AtomicInteger requests = new AtomicInteger();
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              int stream = wire.request();
              if (requests.incrementAndGet() == 5) {
                waiting.release(5);
              }
              waiting.acquireUninterruptibly();
              wire.answer(stream, "connection " + wire.number());
              wire.readToEnd();
            });
        HttpFixture fixture = users(server)) {
      List<Thread> users = new ArrayList<>();
      List<String> answers = Collections.synchronizedList(new ArrayList<>());
      for (int user = 0; user < 5; user++) {
        UserHttp http = fixture.newUser();
        users.add(Thread.ofVirtual().start(() -> answers.add(http.get("/").text())));
      }
      for (Thread user : users) {
        user.join();
      }

      assertThat(answers)
          .containsExactlyInAnyOrder(
              "connection 1", "connection 2", "connection 3", "connection 4", "connection 5");
      assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(5, 0));
    }
  }

  @Test
  void events_ofAStream_areReadWhileTheyCome() throws Exception {
    Semaphore read = new Semaphore(0);
    try (Http2Peer server = new Http2Peer(Http2Scripts.events(read));
        HttpFixture fixture = users(server)) {
      try (EventStream events = fixture.http.events("GET", "/prices").open()) {
        assertThat(events.next().orElseThrow().data()).isEqualTo("a");
        read.release();
        assertThat(events.next().orElseThrow().data()).isEqualTo("b");
        assertThat(events.next()).isEmpty();
      }
      assertThat(fixture.only().failures()).isZero();
    }
  }

  @Test
  void stream_thatTheServerRefuses_isSentAgainByTheClientAndCounted() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (Http2Peer server = new Http2Peer(Http2Scripts.resetting(7, requests, 2));
        HttpFixture fixture = users(server)) {
      assertThat(fixture.http.get("/").text()).isEqualTo("done");

      assertThat(requests).hasValue(2);
      assertThat(fixture.recorded().retries()).isEqualTo(1);
      assertThat(fixture.only().count()).isEqualTo(1);
    }
  }

  @Test
  void body_thatBreaksOff_isCutShort() throws Exception {
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              int stream = wire.request();
              wire.send(Http2Peer.HEADERS, Http2Peer.END_HEADERS, stream, Http2Peer.OK);
              wire.send(Http2Peer.DATA, 0, stream, "half".getBytes(US_ASCII));
              wire.end();
            });
        HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failureType()).isEqualTo("response cut short");
    }
  }

  @Test
  void largeBodies_bothWays_areWhole() throws Exception {
    String large = "abcdefghij".repeat(20_000);
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet(4, 1 << 20);
              wire.send(Http2Peer.WINDOW_UPDATE, 0, 0, Http2Peer.Wire.number(1 << 20));
              int stream = wire.request();
              int size = 0;
              Http2Peer.Frame frame = wire.read(Http2Peer.DATA);
              while (true) {
                size += frame.payload().length;
                if (frame.has(Http2Peer.END_STREAM)) {
                  break;
                }
                frame = wire.read(Http2Peer.DATA);
              }
              wire.answer(stream, "got " + size);
              wire.readToEnd();
            });
        HttpFixture fixture = users(server)) {
      assertThat(fixture.http.post("/", Body.text(large)).text()).isEqualTo("got 200000");
      assertThat(fixture.only().timings().sent()).isGreaterThan(200_000);
    }
  }
}
