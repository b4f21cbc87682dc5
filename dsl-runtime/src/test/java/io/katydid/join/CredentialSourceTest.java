package io.katydid.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where credentials are, and what does not go together. */
class CredentialSourceTest {

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
        .isThrownBy(() -> source("", "worker.pem", "").read(TOKEN::get))
        .withMessage(
            "--worker-ca is missing: certificates need --worker-cert, the own one, and --worker-ca,"
                + " of those who may sign the others");
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

  private static CredentialSource source(String tokenFile, String cert, String ca) {
    return new CredentialSource(tokenFile, cert, "", ca, "");
  }
}
