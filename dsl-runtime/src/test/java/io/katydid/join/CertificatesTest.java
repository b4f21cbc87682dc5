package io.katydid.join;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.tls.MutualTls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that are secured by certificates: those of one authority, and one of none. */
class CertificatesTest {

  private static final Path FOLDER = Path.of("src/test/resources/join");

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
    Path cert = FOLDER.resolve(name + ".pem");
    return new Certificates(
        MutualTls.of(cert, "", FOLDER.resolve("ca.pem"), "", CredentialSource.NAMES));
  }

  @Test
  void records_ofTwoCertificatesOfTheAuthority_areRead() throws Exception {
    Pair.Secured secured = pair.secure(of("worker"), of("controller"));

    secured.worker().out().send("up".getBytes(UTF_8), 0, 2);
    secured.controller().out().send("down".getBytes(UTF_8), 0, 4);

    assertThat(secured.controller().in().next()).isEqualTo("up".getBytes(UTF_8));
    assertThat(secured.worker().in().next()).isEqualTo("down".getBytes(UTF_8));
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
        .hasMessageContaining("PKIX path");
    assertThat(Pair.failure(controller)).isInstanceOf(RefusedException.class);
  }

  @Test
  void controller_ofAnotherName_isRefused() throws Exception {
    FutureTask<Records> controller =
        Pair.begin(() -> of("controller").asController(pair.controller()));

    assertThatThrownBy(() -> of("worker").asWorker(pair.worker(), "load.example"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("load.example");
    assertThat(Pair.failure(controller)).isInstanceOf(RefusedException.class);
  }

  @Test
  void worker_withATokenInPlaceOfACertificate_isRefused() throws Exception {
    FutureTask<Records> controller =
        Pair.begin(() -> of("controller").asController(pair.controller()));
    Hello.next().send(pair.worker().getOutputStream());

    assertThat(Pair.failure(controller))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("mutual TLS with it failed: ");
  }
}
