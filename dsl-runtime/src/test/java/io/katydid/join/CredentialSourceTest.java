package io.katydid.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.net.CertificateAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where credentials are, and what does not go together. */
class CredentialSourceTest {

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final String FOLDER = "src/test/resources/join/";
  private static final Map<String, String> TOKEN =
      Map.of("KATYDID_TOKEN", "correct horse battery staple");

  @Test
  void credentials_ofNothing_areNone() {
    assertThat(source("", "", "").read(name -> null)).isEmpty();
  }

  @Test
  void token_ofTheEnvironment_isRead() {
    assertThat(source("", "", "").read(TOKEN::get)).get().isInstanceOf(Token.class);
  }

  @Test
  void token_ofTheEnvironmentTooShort_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source("", "", "").read(name -> "short"))
        .withMessageStartingWith(
            "the token in the environment variable KATYDID_TOKEN has 5 characters");
  }

  @Test
  void token_ofAFile_winsOverTheEnvironment(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "the token of the file\n");

    assertThat(source(file.toString(), "", "").read(TOKEN::get).orElseThrow())
        .isInstanceOfSatisfying(
            Token.class, token -> assertThat(token.secret()).isEqualTo("the token of the file"));
  }

  @Test
  void token_ofAFileThatIsNotThere_isRefusedWithItsPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source("none.token", "", "").read(TOKEN::get))
        .withMessage(
            "the token cannot be read from %s: give a file that is there, by --token-file",
            Path.of("none.token").toAbsolutePath());
  }

  @Test
  void certificates_withTheirAuthority_winOverATokenOfTheEnvironment() {
    assertThat(source("", FOLDER + "worker.pem", FOLDER + "ca.pem").read(TOKEN::get))
        .get()
        .isInstanceOf(Certificates.class);
  }

  @Test
  void certificate_withoutAnAuthority_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source("", FOLDER + "worker.pem", "").read(TOKEN::get))
        .withMessage(
            "--worker-ca is missing: certificates need --worker-cert, the own one, and --worker-ca,"
                + " of those who may sign the others");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source("", "none.pem", "").read(TOKEN::get))
        .withMessageStartingWith("--worker-ca is missing")
        .withMessageEndingWith("; %s is not there", Path.of("none.pem").toAbsolutePath());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source("", "", "ca.pem").read(TOKEN::get))
        .withMessageStartingWith("--worker-cert is missing");
  }

  @Test
  void certificates_andAToken_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source("token", "worker.pem", "ca.pem").read(TOKEN::get))
        .withMessage(
            "workers prove themselves by a token or by certificates: leave out --token-file, or"
                + " --worker-cert and what belongs to it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          join/none.pem | '' | join/ca.pem | '' | --worker-cert: */join/none.pem is not there
          tls/ec-sec1.key | '' | join/ca.pem | '' | --worker-cert: @tls/ec-sec1.key has no certificate, which begins
          tls/ec.p12 | '' | join/ca.pem | '' | --worker-cert: @tls/ec.p12 has a password: say where it is, by --worker-password
          tls/ec.p12 | '' | join/ca.pem | wrong | --worker-cert: @tls/ec.p12 is not opened by the password of --worker-password
          tls/ec.p12 | ann | join/ca.pem | secret | --worker-cert: @tls/ec.p12 has no certificate with its key by the alias ann, which --worker-key names; it has 1
          tls/rsa.pem | tls/none.key | join/ca.pem | '' | --worker-key: */tls/none.key is not there
          tls/rsa.pem | '' | join/ca.pem | '' | --worker-key: @tls/rsa.pem has no private key in PEM: name the file of it by --worker-key
          tls/rsa.pem | tls/rsa-encrypted.key | join/ca.pem | '' | --worker-key: @tls/rsa-encrypted.key cannot be read (it is encrypted: say by --worker-password where its password is)
          tls/rsa.pem | tls/rsa-encrypted.key | join/ca.pem | wrong | --worker-key: @tls/rsa-encrypted.key is not opened by the password of --worker-password
          tls/rsa.pem | tls/ec-sec1.key | join/ca.pem | '' | --worker-key: @tls/ec-sec1.key is no key of its certificate, which is of RSA
          join/worker.pem | join/controller.pem | join/ca.pem | '' | --worker-key: @join/controller.pem is not the key of the certificate in @join/worker.pem
          join/worker.pem | '' | join/none.pem | '' | --worker-ca: */join/none.pem is not there
          join/worker.pem | '' | tls/ec-sec1.key | '' | --worker-ca: @tls/ec-sec1.key has no certificate, in PEM
          join/worker.pem | '' | tls/authority.p12 | '' | --worker-ca: @tls/authority.p12 has a password: say where it is, by --worker-password
          join/worker.pem | '' | tls/authority.p12 | wrong | --worker-ca: @tls/authority.p12 is not opened by the password of --worker-password
          """)
  void certificates_thatCannotBeUsed_areNamedByTheOptionsOfWorkers(
      String cert, String key, String ca, String password, String message, @TempDir Path folder)
      throws IOException {
    Path secret = Files.writeString(folder.resolve("password"), password);
    CredentialSource source =
        new CredentialSource(
            "",
            RESOURCES.resolve(cert).toString(),
            key.contains(".") ? RESOURCES.resolve(key).toString() : key,
            RESOURCES.resolve(ca).toString(),
            password.isEmpty() ? "" : "file:" + secret);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> source.read(TOKEN::get))
        .withMessageStartingWith(
            message
                .replace("@", RESOURCES + "/")
                .replace("*", RESOURCES.toAbsolutePath().toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1971-01-01T00:00:00Z | 2001-01-01T00:00:00Z | has expired: renew it (NotAfter
          2998-01-01T00:00:00Z | 2999-01-01T00:00:00Z | is not valid yet: compare the clocks (NotBefore
          """)
  void certificate_notValidNow_isRefused(
      Instant start, Instant end, String message, @TempDir Path folder) throws Exception {
    Path cert = folder.resolve("own.pem");
    Path own = new CertificateAuthority().issue(cert, start, end, 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> source("", own.toString(), FOLDER + "ca.pem").read(TOKEN::get))
        .withMessageStartingWith("--worker-cert: " + own + " " + message);
  }

  @Test
  void password_thatIsNotThere_isNamedByTheOptionOfWorkers(@TempDir Path folder) {
    Path none = folder.resolve("none");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> withPassword("env:KATYDID_NOT_SET").read(TOKEN::get))
        .withMessage("--worker-password: the environment variable KATYDID_NOT_SET is not set");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withPassword("file:" + none).read(TOKEN::get))
        .withMessage("--worker-password: %s cannot be read, for its first line", none);
  }

  private static CredentialSource withPassword(String place) {
    return new CredentialSource("", FOLDER + "worker.pem", "", FOLDER + "ca.pem", place);
  }

  private static CredentialSource source(String tokenFile, String cert, String ca) {
    return new CredentialSource(tokenFile, cert, "", ca, "");
  }
}
