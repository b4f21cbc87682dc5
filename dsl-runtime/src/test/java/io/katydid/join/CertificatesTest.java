package io.katydid.join;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.katydid.net.CertificateAuthority;
import io.katydid.tls.MutualTls;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that are secured by certificates: those of one authority, and one of none. */
class CertificatesTest {

  private static final Path FOLDER = Path.of("src/test/resources/join");

  private static final Path OF_AUTHORITY = FOLDER.resolve("ca.pem");
  private static final Instant ENDED = Instant.parse("2001-02-03T12:00:00Z");
  private static final String NAME_OF_CONTROLLER =
      "; the certificate of the controller must have the name that is given by --join";
  private static final String NO_TLS =
      "mutual TLS with it failed: it does not speak TLS: either it has a token, which both sides"
          + " have then, or it is no controller";

  private Pair pair;

  @BeforeEach
  void connect() throws IOException {
    pair = Pair.open();
  }

  @AfterEach
  void disconnect() throws IOException {
    pair.close();
  }

  static Certificates of(String name) {
    return of(FOLDER.resolve(name + ".pem"), "", FOLDER.resolve("ca.pem"));
  }

  private static Certificates of(Path cert, String key, Path ca) {
    return new Certificates(MutualTls.of(cert, key, ca, "", CredentialSource.NAMES));
  }

  @Test
  void records_ofTwoCertificatesOfTheAuthority_areRead() throws Exception {
    Pair.Secured secured = pair.secure(of("worker"), of("controller"));

    secured.worker().out().send("up".getBytes(UTF_8), 0, 2);
    secured.controller().out().send("down".getBytes(UTF_8), 0, 4);

    assertThat(secured.controller().in().next()).isEqualTo("up".getBytes(UTF_8));
    assertThat(secured.worker().in().next()).isEqualTo("down".getBytes(UTF_8));
  }

  /** As of a controller to which many come at the same time. */
  @Test
  void worker_notAnsweredInItsTime_seesThat() throws Exception {
    pair.worker().setSoTimeout(20);

    assertThatThrownBy(() -> of("worker").asWorker(pair.worker(), "localhost"))
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void worker_ofNoAuthority_isRefusedByBoth() throws Exception {
    FutureTask<Records> controller =
        Pair.begin(() -> of("controller").asController(pair.controller()));

    assertThatThrownBy(() -> of("stranger").asWorker(pair.worker(), "localhost"))
        .isInstanceOf(IOException.class);
    assertThat(Pair.failure(controller))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("mutual TLS with it failed: ");
  }

  @Test
  void controller_ofNoAuthority_isRefused() throws Exception {
    FutureTask<Records> controller =
        Pair.begin(() -> of("stranger").asController(pair.controller()));

    assertThatThrownBy(() -> of("worker").asWorker(pair.worker(), "localhost"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("PKIX path building failed")
        .hasMessageEndingWith(
            "; perhaps --worker-ca of this worker is not who has signed the certificate of the"
                + " controller");
    // Its alert may be lost with the connection.
    assertThat(Pair.failure(controller))
        .isInstanceOf(RefusedException.class)
        .hasMessageMatching(
            "mutual TLS with it failed: (it hung up in the handshake|.* fatal alert: .*); perhaps"
                + " it does not trust the certificate of this side, or joins by another name than"
                + " that has: its console says more");
  }

  @ParameterizedTest
  @CsvSource({"worker, 2", "controller, 1"})
  void certificate_expired_isSaidOnBothSides(String side, int usage, @TempDir Path folder)
      throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    Path ca = Path.of(authority.trusted().ca());
    Path cert = authority.issue(folder.resolve("expired.pem"), Instant.EPOCH, ENDED, usage);
    boolean ofWorker = side.equals("worker");
    Certificates worker =
        ofWorker ? of(cert, "", OF_AUTHORITY) : of(FOLDER.resolve("worker.pem"), "", ca);
    Certificates own =
        ofWorker ? of(FOLDER.resolve("controller.pem"), "", ca) : of(cert, "", OF_AUTHORITY);
    FutureTask<Records> controller = Pair.begin(() -> own.asController(pair.controller()));
    Throwable ofTheWorker = catchThrowable(() -> worker.asWorker(pair.worker(), "localhost"));
    Throwable ofTheController = Pair.failure(controller);

    assertThat(ofWorker ? ofTheController : ofTheWorker)
        .isInstanceOf(RefusedException.class)
        .hasMessageMatching(
            "mutual TLS with it failed: the certificate of the "
                + side
                + " has expired: renew it \\(NotAfter: .* 2001\\)");
    assertThat((ofWorker ? worker : own).likelyMistake())
        .startsWith("the certificate of this side has expired: renew it (NotAfter: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"load.example", "192.0.2.1"})
  void controller_ofAnotherName_isRefused(String name) throws Exception {
    FutureTask<Records> controller =
        Pair.begin(() -> of("controller").asController(pair.controller()));

    assertThatThrownBy(() -> of("worker").asWorker(pair.worker(), name))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("No subject alternative ")
        .hasMessageContaining(name)
        .hasMessageEndingWith(NAME_OF_CONTROLLER);
    assertThat(Pair.failure(controller)).isInstanceOf(RefusedException.class);
  }

  @Test
  void controller_ofACommonNameAlone_isRefused() throws Exception {
    Path cert = Path.of("src/test/resources/tls/rsa.pem");
    String key = "src/test/resources/tls/rsa-pkcs8.key";
    Certificates named = of(cert, key, FOLDER.resolve("ca.pem"));
    FutureTask<Records> controller = Pair.begin(() -> named.asController(pair.controller()));

    assertThatThrownBy(() ->
            of(FOLDER.resolve("worker.pem"), "", cert).asWorker(pair.worker(), "load.example"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("No name matching load.example found")
        .hasMessageEndingWith(NAME_OF_CONTROLLER);
    assertThat(Pair.failure(controller)).isInstanceOf(RefusedException.class);
  }

  @Test
  void controller_withoutTls_isRefused() throws Exception {
    pair.controller().getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));

    assertThatThrownBy(() -> of("worker").asWorker(pair.worker(), "localhost"))
        .isInstanceOf(RefusedException.class)
        .hasMessage(NO_TLS);
  }

  @Test
  void worker_withATokenInPlaceOfACertificate_isRefused() throws Exception {
    FutureTask<Records> controller =
        Pair.begin(() -> of("controller").asController(pair.controller()));
    Hello.next().send(pair.worker().getOutputStream());

    assertThat(Pair.failure(controller))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "mutual TLS with it failed: it does not speak TLS, as with a token, and this side has"
                + " certificates: give both sides the same of the two");
  }
}
