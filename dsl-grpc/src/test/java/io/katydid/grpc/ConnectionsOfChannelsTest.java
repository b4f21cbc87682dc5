package io.katydid.grpc;

import static io.grpc.stub.ClientCalls.blockingUnaryCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannelBuilder;
import io.grpc.TlsServerCredentials.ClientAuth;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.ClientConnections;
import io.katydid.api.HttpUrl;
import io.katydid.api.ProvidedBy;
import io.katydid.api.Task;
import io.katydid.api.Tls;
import io.katydid.api.User;
import io.katydid.result.Outcome;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run and a user class set for connections, and channels honour. */
class ConnectionsOfChannelsTest {

  @TempDir private static Path folder;
  private static Certificates certificates;

  @BeforeAll
  static void make() throws Exception {
    certificates = new Certificates(folder);
  }

  private static void title(Channel channel) {
    blockingUnaryCall(channel, Books.TITLE, CallOptions.DEFAULT, "42");
  }

  @User
  static class Reader {

    @Task
    void read(Channel channel) {
      title(channel);
    }
  }

  @User
  static class Sharing {

    @Task
    void read(@ProvidedBy(SharedChannel.class) Channel channel) {
      title(channel);
    }
  }

  @User
  @Tls(insecure = true)
  static class Trusting {

    @Task
    void read(Channel channel) {
      title(channel);
    }
  }

  private static LoadRun reading(String host) {
    return LoadRun.of(Reader.class).host(host).users(2).spawnRate(1000).iterationsPerUser(3);
  }

  private static void expectAll(Books books, LoadResult result) {
    assertThat(result.errors()).isEmpty();
    assertThat(result.request("shop.Books/Title").count()).isEqualTo(6);
    assertThat(result.total().failures()).isZero();
    assertThat(books.calls).hasValue(6);
  }

  @Test
  void certificates_ofUsers_areShownByTheirChannels() throws Exception {
    try (Books books = Books.secured(certificates.server(ClientAuth.REQUIRE))) {
      LoadResult result =
          reading(books.host())
              .ca(certificates.authority())
              .cert(certificates.users("ann", "bob"))
              .execute();

      expectAll(books, result);
      assertThat(books.clients).containsExactlyInAnyOrder("CN=ann", "CN=bob");
    }
  }

  @Test
  void certificate_required_isMissedByTheServer() throws Exception {
    try (Books books = Books.secured(certificates.server(ClientAuth.REQUIRE))) {
      LoadResult result = reading(books.host()).ca(certificates.authority()).execute();

      assertThat(result.total().failures()).isEqualTo(6);
      assertThat(books.calls).hasValue(0);
    }
  }

  @Test
  void server_thatNobodyVouchesFor_isNotCalled() throws Exception {
    try (Books books = Books.secured(certificates.server(ClientAuth.NONE))) {
      LoadResult result = reading(books.host()).execute();

      assertThat(result.total().failures()).isEqualTo(6);
      assertThat(oneLine(result)).contains("UNAVAILABLE: TLS: the certificate is signed by nobody");
      assertThat(books.calls).hasValue(0);
    }
  }

  @Test
  void insecure_ofTheUserClass_takesAnyServer() throws Exception {
    try (Books books = Books.secured(certificates.server(ClientAuth.NONE))) {
      LoadResult result =
          LoadRun.of(Trusting.class)
              .host("https://127.0.0.1:" + books.port())
              .iterations(6)
              .execute();

      expectAll(books, result);
    }
  }

  @Test
  void serverName_ofTheRun_isAskedForVerifiedAndTheAuthority() throws Exception {
    try (Books books = Books.secured(certificates.server(ClientAuth.NONE))) {
      String host = "https://127.0.0.1:" + books.port();
      LoadResult other = reading(host).ca(certificates.authority()).execute();
      assertThat(other.total().failures()).isEqualTo(6);
      assertThat(oneLine(other))
          .contains("UNAVAILABLE: TLS: the certificate is of another host:")
          .contains("set serverName");

      LoadResult result =
          reading(host).ca(certificates.authority()).serverName("localhost").execute();

      expectAll(books, result);
      assertThat(books.authorities).containsExactly("localhost:" + books.port());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ann:s%40crt@"})
  void proxy_ofTheRun_isAskedForATunnelByEachChannel(String user) throws Exception {
    try (Books books = new Books();
        RelayingProxy proxy = new RelayingProxy()) {
      LoadResult result =
          reading(books.host()).proxy("http://" + user + "127.0.0.1:" + proxy.port()).execute();

      expectAll(books, result);
      assertThat(proxy.heads)
          .hasSize(2)
          .allMatch(head -> head.startsWith("CONNECT localhost:" + books.port() + " "));
      assertThat(proxy.header("Proxy-Authorization"))
          .isEqualTo(user.isEmpty() ? "" : "Basic YW5uOnNAY3J0");
    }
  }

  @Test
  void proxy_thatRefuses_isShownWithItsStatus() throws Exception {
    try (RelayingProxy proxy = new RelayingProxy("401 Unauthorized")) {
      LoadResult result =
          reading("http://localhost:1").proxy("http://127.0.0.1:" + proxy.port()).execute();

      assertThat(oneLine(result))
          .contains("UNAVAILABLE: proxy: http://127.0.0.1:" + proxy.port())
          .contains(" answers 401 Unauthorized: write user and password")
          .doesNotContain("Pipeline");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 407 Who, 'write user and password into the URL of the proxy, before its host'",
    "ann:s%40crt@, 407 Who, it does not take these credentials",
    "'', 403 No, 'it does not let this target or port through, by its own rules'",
    "'', 502 Bad, it cannot reach the target",
    "'', 400 Bad, it opens no tunnel",
  })
  void proxy_thatOpensNoTunnel_isNamedWithAWayOut(String user, String answer, String advice)
      throws Exception {
    try (RelayingProxy proxy = new RelayingProxy(answer)) {
      String place = "127.0.0.1:" + proxy.port();
      LoadResult result = reading("http://localhost:1").proxy("http://" + user + place).execute();

      assertThat(oneLine(result))
          .contains("UNAVAILABLE: proxy: http://" + place + " answers " + answer + ": " + advice)
          .doesNotContain("s@crt", "s%40crt");
    }
  }

  @Test
  void proxy_notThere_isNamedWithAWayOut() throws Exception {
    String proxy;
    try (RelayingProxy closed = new RelayingProxy()) {
      proxy = "http://127.0.0.1:" + closed.port();
    }
    assertThat(oneLine(reading("http://localhost:1").proxy(proxy).execute()))
        .contains(
            "UNAVAILABLE: proxy: no connection to "
                + proxy
                + " (connection refused: nothing listens at 127.0.0.1:");
  }

  @Test
  void scheme_wrong_isSaidWithTheOther() throws Exception {
    try (Books plain = new Books();
        Books secured = Books.secured(certificates.server(ClientAuth.NONE))) {
      assertThat(oneLine(reading("https://localhost:" + plain.port()).execute()))
          .contains(
              "UNAVAILABLE: TLS: the server does not speak TLS on this port: write http://, or"
                  + " another port");
      assertThat(oneLine(reading("http://localhost:" + secured.port()).execute()))
          .contains("UNAVAILABLE: connection closed: the server closed it before it answered: if")
          .contains("write https://");
    }
  }

  private static String oneLine(LoadResult result) {
    return result.text().replaceAll("\\s+", " ");
  }

  @Test
  void proxy_ofTheRun_isPassedByTlsAndNotForItsExceptions() throws Exception {
    try (Books books = Books.secured(certificates.server(ClientAuth.REQUIRE));
        RelayingProxy proxy = new RelayingProxy()) {
      LoadRun run =
          reading(books.host())
              .ca(certificates.authority())
              .cert(certificates.users("ann", "bob"))
              .proxy("http://127.0.0.1:" + proxy.port());

      expectAll(books, run.execute());
      assertThat(proxy.heads).hasSize(2);

      books.calls.set(0);
      expectAll(books, run.noProxy("localhost").execute());
      assertThat(proxy.heads).hasSize(2);
    }
  }

  @Test
  void resolve_ofTheRun_isWhereChannelsGo() throws Exception {
    try (Books books = new Books()) {
      String authority = "shop.example:" + books.port();
      LoadResult result =
          reading("http://" + authority).resolve("shop.example", "127.0.0.1").execute();

      expectAll(books, result);
      assertThat(books.authorities).containsExactly(authority);
      assertThat(books.connections).hasValue(2);
    }
  }

  @Test
  void target_behindAProxy_isGuarded() throws Exception {
    try (RelayingProxy proxy = new RelayingProxy()) {
      LoadResult result =
          reading("http://203.0.113.7:1").proxy("http://127.0.0.1:" + proxy.port()).execute();

      assertThat(result.outcome()).isNotEqualTo(Outcome.PASS);
      assertThat(result.text()).contains("if you may load it, allow it by allowHost");
      assertThat(proxy.heads).isEmpty();
    }
  }

  static Stream<Arguments> options_thatGrpcJavaHasNot_areRefusedBeforeTheLoad() {
    return Stream.of(
        arguments(it -> it.sourceAddresses("127.0.0.1"), "sourceAddresses: no effect on gRPC"),
        arguments(
            it -> it.tlsVersions("1.3").tlsResumption(false).resolveEvery("1s"),
            "resolveEvery, tlsResumption, tlsVersions: no effect on gRPC: leave it out, or make the"
                + " channel in builder(host, connections) of a GrpcChannels of your own"),
        arguments(it -> it.connections("50"), "connections has no effect on gRPC: leave it out"),
        arguments(
            it -> it.proxy("socks5://127.0.0.1:1"),
            "proxy: gRPC goes through proxies of http:// alone, and not socks5://127.0.0.1:1"),
        arguments(
            it -> it.proxy("http://ann:secret@127.0.0.1:1").resolve("localhost", "127.0.0.1"),
            "resolve has no effect on localhost behind http://127.0.0.1:1, which looks up names"),
        arguments(
            it -> it.resolve("localhost", "unix:/run/app.sock"),
            "resolve: gRPC has no Unix domain sockets: give localhost an address"),
        arguments(it -> it.ca(Path.of("none.pem")), "none.pem is not there"));
  }

  private static Arguments arguments(UnaryOperator<LoadRun> options, String message) {
    return Arguments.of(options, message);
  }

  @ParameterizedTest
  @MethodSource
  void options_thatGrpcJavaHasNot_areRefusedBeforeTheLoad(
      UnaryOperator<LoadRun> options, String message) throws Exception {
    try (Books books = new Books()) {
      LoadRun run = options.apply(reading(books.host().replace("http://", "https://")));

      assertThatThrownBy(run::execute).hasMessageContaining(message);
      assertThat(books.connections).hasValue(0);
    }
  }

  @Test
  void certificates_ofUsersOnOneChannel_areRefused() throws Exception {
    LoadRun run =
        LoadRun.of(Sharing.class)
            .host("https://localhost:1")
            .cert(certificates.users("ann"))
            .iterations(1);

    assertThatThrownBy(run::execute)
        .hasMessageContaining("users who share a channel have no certificates of their own");
  }

  /** Its own way. */
  public static class OfApplication extends GrpcChannels {

    /** Those of one run. */
    public OfApplication() {
      super(1);
    }

    @Override
    protected ManagedChannelBuilder<?> builder(HttpUrl host, ClientConnections connections) {
      return Grpc.newChannelBuilderForAddress(
          host.host(), host.port(), InsecureChannelCredentials.create());
    }
  }

  @User
  static class WithItsOwn {

    @Task
    void read(@ProvidedBy(OfApplication.class) Channel channel) {
      title(channel);
    }
  }

  @Test
  void builder_ofTheApplication_isUsedAsItIsAndWhatItPassesOverIsRemarkedOn() throws Exception {
    try (Books books = new Books()) {
      LoadResult result =
          LoadRun.of(WithItsOwn.class)
              .host(books.host())
              .tlsVersions("1.3")
              .proxy("socks5://127.0.0.1:1")
              .iterations(1)
              .execute();

      assertThat(result.total().failures()).isZero();
      assertThat(result.errors())
          .singleElement()
          .satisfies(remark -> {
            assertThat(remark.source()).isEqualTo("gRPC");
            assertThat(remark.message())
                .isEqualTo(
                    "connects by itself, without what is set for connections: proxy, tlsVersions");
          });
    }
  }
}
