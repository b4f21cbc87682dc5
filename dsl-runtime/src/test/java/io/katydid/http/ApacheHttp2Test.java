package io.katydid.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Body;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.api.EventStream;
import io.katydid.api.Response;
import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.Phase;
import io.katydid.measure.TlsHandshake;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests by HTTP/2 of Apache HttpClient, as we set it up. */
@Timeout(20)
class ApacheHttp2Test {

  private static Network network(String host) {
    return new Network(host, null, Map.of(), Duration.ZERO, List.of(), List.of(), true);
  }

  private static HttpFixture users(String host, ConnectionStrategy strategy) {
    return new HttpFixture(network(host), ApachePlan.ours(strategy));
  }

  private static HttpFixture users(Http2Peer server) {
    return users(server.url(), ConnectionStrategy.PER_USER);
  }

  private static Http2Peer answering() throws Exception {
    return new Http2Peer(wire -> wire.serve());
  }

  @Test
  void requests_ofUsersOfTheirOwn_areOnAConnectionEach() throws Exception {
    try (Http2Peer server = answering();
        HttpFixture fixture = users(server)) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      Response posted = fixture.http.request("POST", "/").text("sent").send();
      assertThat(posted.text()).isEqualTo("stream 3");
      assertThat(fixture.newUser().get("/").text()).isEqualTo("stream 1");

      assertThat(server.connections()).isEqualTo(2);
      assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(2, 1));
      assertThat(fixture.recorded().retries()).isZero();
      assertThat(fixture.recorded().requests())
          .allSatisfy(request -> {
            assertThat(request.failures()).isZero();
            assertThat(request.timings().of(Phase.FIRST_BYTE).count()).isPositive();
            assertThat(request.timings().sent()).isPositive();
            assertThat(request.timings().received()).isPositive();
          });
    }
  }

  @ParameterizedTest
  @CsvSource({"REQUEST, 4", "ITERATION, 2", "USER, 1"})
  void connections_ofAUser_areKeptAsItIsSaid(Per per, int opened) throws Exception {
    try (Http2Peer server = answering();
        HttpFixture fixture = users(server.url(), ConnectionStrategy.per(per))) {
      for (int iteration = 0; iteration < 2; iteration++) {
        assertThat(fixture.http.get("/").status()).isEqualTo(200);
        assertThat(fixture.http.get("/").status()).isEqualTo(200);
        fixture.http.endIteration();
      }

      assertThat(server.connections()).isEqualTo(opened);
      assertThat(fixture.recorded().connections().opened()).isEqualTo(opened);
    }
  }

  @Test
  void pool_ofOne_isSharedAndTheWaitIsItsOwnPhase() throws Exception {
    try (Http2Peer server = answering();
        HttpFixture fixture = users(server.url(), ConnectionStrategy.pool(1))) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      assertThat(fixture.newUser().get("/").text()).isEqualTo("stream 3");

      assertThat(server.connections()).isEqualTo(1);
      assertThat(fixture.only().timings().of(Phase.LEASE).count()).isEqualTo(2);
    }
  }

  @Test
  void serverOfAnotherProtocol_withoutTls_isATypedFailure() throws Exception {
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.skip(24);
              wire.raw(StubServer.response("400 Bad Request", "what?").getBytes(US_ASCII));
              wire.readToEnd();
            });
        HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith("no HTTP/2: the server does not answer by it");
    }
  }

  @ParameterizedTest
  @CsvSource({"3", "4"})
  void settings_thatAllowNothing_areNamedInTheFailure(int setting) throws Exception {
    try (Http2Peer server = new Http2Peer(wire -> wire.serve(setting, 0));
        HttpFixture fixture = users(server)) {
      fixture.http.post("/", Body.text("x"));

      assertThat(fixture.failure())
          .startsWith("connection closed: before the request was sent")
          .contains("where its settings allow no stream or no window");
    }
  }

  @Test
  void frame_ofAnUnknownType_isATypedFailure() throws Exception {
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              wire.send(0xbb, 0, wire.request(), new byte[1]);
              wire.readToEnd();
            });
        HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("HTTP/2 protocol error: HttpClient fails at frames that it does not know");
    }
  }

  @Test
  void body_ofAKnownLength_isAnnounced() throws Exception {
    AtomicReference<String> head = new AtomicReference<>();
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              Http2Peer.Frame request = wire.read(Http2Peer.HEADERS);
              head.set(new String(request.payload(), ISO_8859_1));
              wire.answer(request.stream(), "");
              wire.readToEnd();
            });
        HttpFixture fixture = users(server)) {
      fixture.http.post("/", Body.text("x".repeat(7)));

      // The name is 28 of the static table; the value is 7 in the code of Huffman.
      assertThat(head.get()).contains("\\\u0081w");
    }
  }

  @Test
  void body_shorterThanItsContentLength_failsAsByOurOwnClient() throws Exception {
    byte[] head = "\u0088\u000f\r\u000210".getBytes(ISO_8859_1);
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              int stream = wire.request();
              wire.send(Http2Peer.HEADERS, Http2Peer.END_HEADERS, stream, head);
              wire.send(Http2Peer.DATA, Http2Peer.END_STREAM, stream, new byte[3]);
              wire.readToEnd();
            });
        HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("malformed response: its body is not as long as its Content-Length says");
    }
  }

  /** Ten bytes are announced. */
  @ParameterizedTest
  @CsvSource({"'5 5', true", "'4 6 0', true", "'3 4', false", "'6 6', false", "'10 1', false"})
  void body_readPieceByPiece_isAsLongAsItsContentLength(String pieces, boolean isWhole)
      throws Exception {
    byte[] head = "\u0088\u000f\r\u000210".getBytes(ISO_8859_1);
    Semaphore read = new Semaphore(1);
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              int stream = wire.request();
              wire.send(Http2Peer.HEADERS, Http2Peer.END_HEADERS, stream, head);
              String[] sizes = pieces.split(" ", -1);
              for (int i = 0; i < sizes.length; i++) {
                read.acquireUninterruptibly();
                int end = i == sizes.length - 1 ? Http2Peer.END_STREAM : 0;
                wire.send(Http2Peer.DATA, end, stream, new byte[Integer.parseInt(sizes[i])]);
              }
              wire.readToEnd();
            });
        HttpFixture fixture = users(server)) {
      fixture.http.request("GET", "/").receive((bytes, offset, length) -> read.release()).send();

      assertThat(fixture.recorded().groups())
          .extracting(group -> group.type())
          .isEqualTo(isWhole ? List.of() : List.of("malformed response"));
    }
  }

  /** What comes for a request that was given up is not read as an answer to the next. */
  @RepeatedTest(5)
  void response_comesAfterItsTime_isNotThatOfTheNextRequest() throws Exception {
    Semaphore received = new Semaphore(0);
    Semaphore late = new Semaphore(0);
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              while (true) {
                int stream = wire.request();
                if (received.availablePermits() == 0 && stream == 1 && wire.number() == 1) {
                  received.release();
                  late.acquireUninterruptibly();
                  wire.answer(stream, "late");
                } else {
                  wire.answer(stream, "own");
                }
              }
            });
        HttpFixture fixture = users(server)) {
      List<String> answers = new ArrayList<>();
      Thread user =
          Thread.ofVirtual()
              .start(() -> {
                fixture.http.get("/");
                late.release();
                answers.add(fixture.http.get("/").text());
                answers.add(fixture.http.get("/").text());
              });
      received.acquire();
      fixture.pass(HttpFixture.RESPONSE_TIMEOUT.plus(Duration.ofMillis(1)));
      user.join();

      assertThat(answers).containsExactly("own", "own");
      assertThat(fixture.only().failures()).isEqualTo(1);
    }
  }

  @Test
  void stream_thatTheServerResets_isATypedFailure() throws Exception {
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              int stream = wire.request();
              wire.send(Http2Peer.RST_STREAM, 0, stream, new byte[] {0, 0, 0, 2});
              wire.skip(1);
            });
        HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith("RST_STREAM INTERNAL_ERROR: the server ended the");
    }
  }

  @Test
  void server_thatBreaksTheRules_isATypedFailure() throws Exception {
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              wire.request();
              wire.send(Http2Peer.DATA, 0, 0, new byte[1]);
              wire.readToEnd();
            });
        HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith("HTTP/2 protocol error: the server broke its rules");
    }
  }

  @Test
  void response_doesNotCome_failsWhenItIsOverdue() throws Exception {
    Semaphore received = new Semaphore(0);
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              wire.request();
              received.release();
              wire.skip(9);
            });
        HttpFixture fixture = users(server)) {
      Thread user = Thread.ofVirtual().start(() -> fixture.http.get("/"));
      received.acquire();
      fixture.pass(HttpFixture.RESPONSE_TIMEOUT.plus(Duration.ofMillis(1)));
      user.join();

      assertThat(fixture.failureType()).isEqualTo("response timeout");
    }
  }

  /**
   * The server takes no more of the body than its window has, and never says that there is room.
   */
  @ParameterizedTest
  @CsvSource({"2000, false", "2000, true", "70000, false", "70000, true", "300000, true"})
  void upload_answeredBeforeItsEnd_isOverAndTheNextIsSent(int size, boolean isReset)
      throws Exception {
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet(4, 1000);
              while (true) {
                int stream = wire.request();
                wire.answer(stream, "early");
                if (isReset) {
                  wire.send(Http2Peer.RST_STREAM, 0, stream, Http2Peer.Wire.number(0));
                }
              }
            });
        HttpFixture fixture = users(server)) {
      for (int request = 0; request < 3; request++) {
        assertThat(fixture.http.post("/", Body.text("x".repeat(size))).text()).isEqualTo("early");
      }

      assertThat(fixture.only().failures()).isZero();
    }
  }

  @Test
  void headers_thatHttp2HasNot_areRefusedAsByOurOwnClient() throws Exception {
    try (Http2Peer server = answering();
        HttpFixture fixture = users(server)) {
      fixture.http.request("GET", "/").header("Connection", "close").send();

      assertThat(fixture.failureType()).isEqualTo("header not of HTTP/2");
      fixture.http.request("GET", "/").header("Connection", "keep-alive").send();
      assertThat(fixture.only().failures()).isEqualTo(1);
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
  void secureRequests_perRequest_areByTlsOfTheUserAndResumed() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    try (Http2Peer server = Http2Scripts.secure(authority, wire -> wire.serve(), "h2");
        HttpFixture fixture =
            new HttpFixture(
                network(server.secureUrl()).with(authority.trusted()),
                ApachePlan.ours(ConnectionStrategy.per(Per.REQUEST)))) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");

      assertThat(fixture.only().timings().of(Phase.CONNECT).count()).isEqualTo(2);
      assertThat(fixture.only().timings().of(Phase.TLS).count()).isEqualTo(2);
      assertThat(fixture.recorded().connections().handshakes().keySet())
          .containsExactlyInAnyOrder(
              new TlsHandshake(server.secureUrl(), "TLSv1.3", "TLS_AES_256_GCM_SHA384", false),
              new TlsHandshake(server.secureUrl(), "TLSv1.3", "TLS_AES_256_GCM_SHA384", true));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http/1.1, 'no HTTP/2: the server chose http/1.1 in the TLS handshake'",
    "'', 'no HTTP/2: the server chose no protocol in the TLS handshake, and so speaks HTTP/1.1'",
    "other, 'TLS: the server speaks none of the protocols that are offered to it'"
  })
  void secureServer_ofAnotherProtocol_isATypedFailure(String known, String failure)
      throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    String[] protocols = known.isEmpty() ? new String[0] : new String[] {known};
    try (Http2Peer server = Http2Scripts.secure(authority, wire -> wire.skip(1), protocols);
        HttpFixture fixture =
            new HttpFixture(
                network(server.secureUrl()).with(authority.trusted()),
                ApachePlan.ours(ConnectionStrategy.PER_USER))) {
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith(failure);
    }
  }

  @Test
  void certificate_notTrusted_failsAsByOurOwnClient() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    try (Http2Peer server = Http2Scripts.secure(authority, wire -> wire.skip(1), "h2");
        HttpFixture fixture = users(server.secureUrl(), ConnectionStrategy.PER_USER)) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("TLS: the certificate is signed by nobody whom this JVM trusts: name the");
    }
  }
}
