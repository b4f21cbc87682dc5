package io.katydid.grpc;

import static io.grpc.stub.ClientCalls.blockingUnaryCall;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.TlsServerCredentials.ClientAuth;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Task;
import io.katydid.api.User;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What failures say of connections that cannot be made, or that end without an answer. */
class FailedConnectionsTest {

  private static final String ENDED = "the server closed it";
  private static final String HINT = "if it speaks TLS on this port, write https://";

  @TempDir private static Path folder;
  private static Certificates certificates;

  @BeforeAll
  static void make() throws Exception {
    certificates = new Certificates(folder);
  }

  @User
  static class Reader {

    @Task
    void read(Channel channel) {
      blockingUnaryCall(channel, Books.TITLE, CallOptions.DEFAULT, "42");
    }
  }

  private static LoadRun reading(String host) {
    return LoadRun.of(Reader.class).host(host).iterations(1);
  }

  private static LoadRun trusting(String host) throws Exception {
    return reading(host).ca(certificates.authority());
  }

  /** The failure, as a report has it. */
  private static String failure(LoadRun run) {
    LoadResult result = run.execute();
    assertThat(result.total().failures()).isEqualTo(1);
    return result.text().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "expired, the certificate has expired: renew it (NotAfter: ",
    "early, the certificate is not valid yet: compare the clocks (NotBefore: "
  })
  void certificate_ofAnotherTime_isNamedAsSuch(String name, String meaning) throws Exception {
    try (Peer server = new Peer(certificates.context(name), "h2", Peer::readCall)) {
      assertThat(failure(trusting(server.host()))).contains("UNAVAILABLE: TLS: " + meaning);
    }
  }

  @Test
  void certificate_ofAnotherAuthorityThanCaNames_isSaidToBe(@TempDir Path other) throws Exception {
    try (Books books = Books.secured(certificates.server(ClientAuth.NONE))) {
      assertThat(failure(reading(books.host()).ca(new Certificates(other).authority())))
          .contains(
              "UNAVAILABLE: TLS: the certificate is signed by nobody in the file that ca names:"
                  + " name the file of who signed it");
    }
  }

  @Test
  void certificate_ofTheClientThatIsMissing_isAskedFor() throws Exception {
    try (Books books = Books.secured(certificates.server(ClientAuth.REQUIRE))) {
      assertThat(failure(trusting(books.host())))
          .contains("UNAVAILABLE: TLS: the server ")
          .contains(" a client certificate")
          .contains("give one by cert")
          .doesNotContain("write https://");
    }
  }

  @Test
  void certificate_ofTheClientAndAnEnd_areSaidTogether() throws Exception {
    try (Peer server =
        new Peer(certificates.context("localhost"), "h2", it -> it.getInputStream().read())) {
      assertThat(failure(trusting(server.host())))
          .contains(
              "UNAVAILABLE: TLS: the server asked for a client certificate, and closed the"
                  + " connection as there is none: give one by cert");
      assertThat(failure(trusting(server.host()).cert(certificates.users("ann"))))
          .contains(
              "UNAVAILABLE: TLS: the server closed the connection after it was shown the client"
                  + " certificate, which it may refuse: see its log");
    }
  }

  @Test
  void http2_refusedInTheHandshake_isNamed() throws Exception {
    try (Peer server = new Peer(certificates.context("localhost"), "http/1.1", Peer::readCall)) {
      assertThat(failure(trusting(server.host())))
          .contains("UNAVAILABLE: no HTTP/2: the server refused it in the TLS handshake: write");
    }
  }

  @Test
  void http2_notSpoken_isNamed() throws Exception {
    try (Peer server =
        new Peer(it -> {
          Peer.readHead(it);
          Peer.say(it, "HTTP/1.1 400 Bad\r\n\r\n");
          Peer.readAll(it);
        })) {
      assertThat(failure(reading(server.host())))
          .contains("INTERNAL: no HTTP/2: the server answers by another protocol: write the port");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 405})
  void answer_ofAWebServer_isNamed(int status) throws Exception {
    try (Peer server = new Peer(it -> answerByHttp(it, status))) {
      assertThat(failure(reading(server.host())))
          .contains(
              ": no gRPC: a web server or a proxy answers HTTP "
                  + status
                  + ": write the port of a gRPC server (HTTP status code "
                  + status
                  + " ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, it asks who you are: add metadata",
    "403, it does not let the call through",
    "429, it limits the rate",
    "500, see its log",
    "502, it cannot reach the server",
    "503, 'it is busy, limits the rate, or cannot reach the server'",
    "504, the server did not answer it in time"
  })
  void answer_ofAProxyBeforeTheServer_isNamed(int status, String meaning) throws Exception {
    try (Peer proxy = new Peer(it -> answerByHttp(it, status))) {
      assertThat(failure(reading(proxy.host())))
          .contains(": a proxy before the server answers HTTP " + status + ": " + meaning)
          .doesNotContain("port of a gRPC server");
    }
  }

  /** An answer without a body to the first call on a connection. */
  private static void answerByHttp(Socket client, int status) throws IOException {
    Peer.readCall(client);
    Peer.say(client, head(status, 3));
    Peer.readAll(client);
  }

  /** The frame of a head that says no more than a status, and ends its stream. */
  private static String head(int status, int stream) {
    return "\0\0\5\1\5\0\0\0" + (char) stream + "\b\3" + status;
  }

  @Test
  void answer_ofAWebServerWhereGrpcWasAnswered_isOfAProxy() throws Exception {
    try (Peer server = new Peer(FailedConnectionsTest::answerByGrpcFirst)) {
      assertThat(failure(reading(server.host()).iterations(2)))
          .contains(": a proxy before the server answers HTTP 404: see its log")
          .doesNotContain("port of a gRPC server");
    }
  }

  private static void answerByGrpcFirst(Socket client) throws IOException {
    Peer.readCall(client);
    Peer.say(client, "\0\0\u0014\1\4\0\0\0\3\u0088\u000f\u0010\u0010application/grpc");
    Peer.say(client, "\0\0\5\0\0\0\0\0\3\0\0\0\0\0");
    Peer.say(client, "\0\0\u000f\1\5\0\0\0\3\0\u000bgrpc-status\u00010");
    Peer.readNextCall(client);
    Peer.say(client, head(404, 5));
    Peer.readAll(client);
  }

  @Test
  void server_thatClosesAtOnce_mayWantTls() throws Exception {
    try (Peer server = new Peer(it -> it.getInputStream().readNBytes(24))) {
      assertThat(failure(reading(server.host()))).contains(HINT);
    }
  }

  @Test
  void connection_closedAfterTheCall_hasWorkedBefore() throws Exception {
    try (Peer server = new Peer(Peer::readCall)) {
      assertThat(failure(reading(server.host())))
          .containsAnyOf("connection closed: " + ENDED, "connection reset: the server")
          .doesNotContain(HINT);
    }
  }

  @Test
  void connection_reset_isNamed() throws Exception {
    try (Peer server =
        new Peer(it -> {
          Peer.readCall(it);
          Peer.reset(it);
        })) {
      assertThat(failure(reading(server.host())))
          .contains("UNAVAILABLE: connection reset: the server, or what is before it, broke it off")
          .doesNotContain("recvAddress");
    }
  }

  @Test
  void task_runOnce_isShownWithoutTheTraceOfItsClient() {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    reading("http://localhost:1").console(new PrintStream(shown, true, UTF_8)).executeOnce();

    assertThat(shown.toString(UTF_8).lines().map(String::strip).filter(it -> it.startsWith("!")))
        .satisfiesExactly(
            what -> assertThat(what).startsWith("! io.grpc.StatusRuntimeException: UNAVAILABLE"),
            where -> assertThat(where).contains("FailedConnectionsTest$Reader.read("));
  }

  @Test
  void connection_resetAtOnce_isNotRefused() throws Exception {
    try (Peer server = new Peer(Peer::reset)) {
      assertThat(failure(reading(server.host())))
          .containsAnyOf("connection reset: the server", "connection closed: " + ENDED)
          .contains(HINT);
    }
  }

  @Test
  void connection_refused_namesTheAddressThatWasTried() {
    assertThat(failure(reading("http://shop.example:1").resolve("shop.example", "127.0.0.1")))
        .contains("UNAVAILABLE: connection refused: nothing listens at shop.example:1 (127.0.0.1)");
  }

  @Test
  void host_unknown_isNamed() {
    assertThat(failure(reading("http://no-such.invalid:1").allowHost("no-such.invalid")))
        .contains("UNAVAILABLE: unknown host: no-such.invalid");
  }

  @Test
  void proxy_unknown_isNamedAndNotTheTarget() {
    assertThat(failure(reading("http://127.0.0.1:1").proxy("http://no-such.invalid:3128")))
        .contains("UNAVAILABLE: proxy: no connection to http://no-such.invalid:3128 (unknown host");
  }

  @Test
  void proxy_thatEndsTheConnection_isNamed() throws Exception {
    try (Peer closing = new Peer(Peer::readHead);
        Peer resetting =
            new Peer(it -> {
              Peer.readHead(it);
              Peer.reset(it);
            })) {
      assertThat(throughProxy(closing)).contains(closed(closing));
      assertThat(throughProxy(resetting)).contains(closed(resetting));
    }
  }

  private static String closed(Peer proxy) {
    return "UNAVAILABLE: proxy: http://"
        + proxy.place()
        + " closed the connection instead of an answer";
  }

  private static String throughProxy(Peer proxy) {
    return failure(reading("http://127.0.0.1:1").proxy("http://" + proxy.place()));
  }

  @Test
  void proxy_ofAnotherProtocol_isNamed() throws Exception {
    try (Peer proxy =
        new Peer(it -> {
          Peer.readHead(it);
          Peer.say(it, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
          Peer.readAll(it);
        })) {
      assertThat(throughProxy(proxy))
          .contains("UNAVAILABLE: proxy: http://" + proxy.place() + " does not speak HTTP: write");
    }
  }

  @Test
  void proxy_thatAnswersTwice_isNamed() throws Exception {
    try (Peer proxy =
        new Peer(it -> {
          Peer.readHead(it);
          Peer.say(it, "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 403 No\r\n\r\n");
          Peer.readAll(it);
        })) {
      assertThat(throughProxy(proxy))
          .contains(": proxy: http://" + proxy.place() + " ")
          .doesNotContain("channelRead");
    }
  }

  @Test
  void proxy_thatAsksForCredentials_isSaidToTakeThemByBasic() throws Exception {
    try (Peer proxy =
        new Peer(it -> {
          Peer.readHead(it);
          Peer.say(it, "HTTP/1.1 407 Who\r\nProxy-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n");
          Peer.readAll(it);
        })) {
      assertThat(throughProxy(proxy))
          .contains(" answers 407 Who: write user and password")
          .contains(", if it takes them by Basic");
    }
  }

  @Test
  void proxy_thatEndsTheTunnel_isNamedBesideTheServer() throws Exception {
    try (Peer proxy =
        new Peer(it -> {
          Peer.readHead(it);
          Peer.say(it, "HTTP/1.1 200 Go\r\n\r\n");
          it.getInputStream().readNBytes(24);
        })) {
      assertThat(throughProxy(proxy))
          .contains("; or http://" + proxy.place() + " ended it, on the way");
    }
  }

  @Test
  void proxy_thatEndsTheTunnelInTheHandshake_isNamedBesideTheServer() throws Exception {
    try (Peer proxy =
        new Peer(it -> {
          Peer.readHead(it);
          Peer.say(it, "HTTP/1.1 200 Go\r\n\r\n");
          it.getInputStream().read();
        })) {
      assertThat(failure(reading("https://127.0.0.1:1").proxy("http://" + proxy.place())))
          .contains(
              "TLS: the server closed the connection in the handshake: see its log; or http://"
                  + proxy.place()
                  + " ended it, on the way");
    }
  }
}
