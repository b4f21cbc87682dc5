package io.katydid.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.TlsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that openssl 3.0 wrote, and others. */
class TlsFilesTest {

  private static final Path FOLDER = Path.of("src/test/resources/tls");
  private static final char[] PASSWORD = "secret".toCharArray();
  private static final char[] NONE = {};
  private static final TlsFiles FILES = new TlsFiles(TlsNames.OF_USERS);

  @ParameterizedTest
  @CsvSource({
    "rsa.pem, rsa-pkcs8.key, RSA",
    "rsa.pem, rsa-pkcs1.key, RSA",
    "rsa.pem, rsa-encrypted.key, RSA",
    "ec.pem, ec-sec1.key, EC",
    "ed25519.pem, ed25519.key, EdDSA",
    "ec.p12, '', EC",
    "ec.p12, 1, EC"
  })
  void identity_ofEachKind_isRead(String cert, String key, String algorithm) {
    Identity identity = identity(cert, key, PASSWORD);

    assertThat(identity.certificate().getPublicKey().getAlgorithm()).isEqualTo(algorithm);
    assertThat(identity.chain()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rsa.pem | ec-sec1.key | key: @ec-sec1.key is no key of its certificate, which is of RSA
          rsa.pem | rsa-old.key | key: @rsa-old.key is encrypted in a way that is out of use: convert it by openssl pkcs8
          rsa.pem | rsa.pem | key: @rsa.pem has no private key in PEM: name the file of it by key
          ec-sec1.key | ec-sec1.key | cert: @ec-sec1.key has no certificate
          none.pem | none.pem | none.pem is not there
          rsa.pem | rsa-encrypted.key | key: @rsa-encrypted.key is not opened by the password of certPassword
          ec.p12 | 1 | cert: @ec.p12 is not opened by the password of certPassword
          """)
  void identity_thatCannotBeUsed_isRefusedWithAWayOut(String cert, String key, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> identity(cert, key, "wrong".toCharArray()))
        .withMessageContaining(message.replace("@", FOLDER + "/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          authority.p12 | secret | has no certificate that is marked as trusted, as keytool
          authority.p12 | '' | has a password: say where it is, by caPassword
          authority.p12 | wrong | is not opened by the password of caPassword
          ec-sec1.key | '' | has no certificate, in PEM
          """)
  void authority_thatCannotBeUsed_isRefusedWithAWayOut(
      String file, String password, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FILES.authorities(FOLDER.resolve(file), password.toCharArray()))
        .withMessageStartingWith("ca: " + FOLDER.resolve(file) + " " + message);
  }

  @Test
  void identity_aliasUnknown_namesThoseThatThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> identity("ec.p12", "ann", PASSWORD))
        .withMessageEndingWith(
            "ec.p12 has no certificate with its key by the alias ann, which key names; it has 1");
  }

  /** A key without a dot in its name is an alias. */
  private static Identity identity(String cert, String key, char[] password) {
    String named = key.contains(".") ? FOLDER.resolve(key).toString() : key;
    return FILES.identity(FOLDER.resolve(cert), named, password);
  }

  @Test
  void identity_encryptedWithoutAPassword_saysWhereToPutIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> identity("rsa.pem", "rsa-encrypted.key", NONE))
        .withMessageContaining("it is encrypted: say by certPassword where its password is");
  }

  @Test
  void identity_keyOfAnotherCertificateOfItsKind_isRefused(@TempDir Path folder)
      throws IOException {
    Path other = folder.resolve("other.key");
    Files.writeString(
        other,
        """
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEID0xG2fGp8HAVW58iBLuIWqjMGz1JgQqMhMoI3eWKBnaoAoGCCqGSM49
        AwEHoUQDQgAE0CiX7x/ryh/HPeFAEdtuHZz+/PPbt3CZQw/FknU4YWp+aGV0mUA0
        Wd4w4BCUilV38VicT7d27ka6cYtwWAx36w==
        -----END EC PRIVATE KEY-----
        """);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FILES.identity(FOLDER.resolve("ec.pem"), other.toString(), NONE))
        .withMessageContaining("is not the key of the certificate in");
  }

  @Test
  void authorities_ofPem_areAll(@TempDir Path folder) throws IOException {
    Path both = folder.resolve("both.pem");
    Files.writeString(
        both,
        Files.readString(FOLDER.resolve("rsa.pem")) + Files.readString(FOLDER.resolve("ec.pem")));

    assertThat(FILES.authorities(both, NONE)).hasSize(2);
  }

  @Test
  void authorities_neitherPemNorStore_areRefused(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "hello");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FILES.authorities(text, NONE))
        .withMessage("ca: " + text + " is neither PEM nor PKCS#12: convert it by openssl");
  }

  @Test
  void identities_numbered_areInTheOrderOfTheirNumbersAndRepeated(@TempDir Path folder)
      throws IOException {
    copy("rsa.pem", folder.resolve("user2.pem"));
    copy("rsa-pkcs8.key", folder.resolve("user2.key"));
    copy("ec.pem", folder.resolve("user10.pem"));
    copy("ec-sec1.key", folder.resolve("user10.key"));
    TlsSettings settings =
        TlsSettings.NONE.cert(folder + "/user{n}.pem", folder + "/user{n}.key", "");

    Identities all = Identities.read(settings, NONE);

    assertThat(subject(all, 0)).isEqualTo("CN=rsa");
    assertThat(subject(all, 1)).isEqualTo("CN=ec");
    assertThat(subject(all, 2)).isEqualTo("CN=rsa");
  }

  @Test
  void identities_noFileOfTheName_areRefused(@TempDir Path folder) {
    TlsSettings settings = TlsSettings.NONE.cert(folder + "/user{n}.pem", "", "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Identities.read(settings, NONE))
        .withMessageContaining("is the name of no file, with a number for {n}");
  }

  @Test
  void password_ofAVariableOrAFile_isRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "secret\nmore\n");
    PasswordSource source = new PasswordSource(Map.of("SECRET", "s")::get);

    assertThat(source.read("certPassword", "env:SECRET")).containsExactly('s');
    assertThat(source.read("certPassword", "file:" + file)).containsExactly(PASSWORD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source.read("certPassword", "env:OTHER"))
        .withMessage("certPassword: the environment variable OTHER is not set");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> source.read("caPassword", "file:" + folder.resolve("none")))
        .withMessageContaining("none cannot be read, for its first line");
  }

  private static void copy(String from, Path to) throws IOException {
    Files.copy(FOLDER.resolve(from), to);
  }

  private static String subject(Identities all, int user) {
    return Objects.requireNonNull(all.of(user)).certificate().getSubjectX500Principal().getName();
  }
}
