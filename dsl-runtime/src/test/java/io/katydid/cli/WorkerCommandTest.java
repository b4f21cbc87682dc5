package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code katydid worker} refuses, and what it ends with. */
class WorkerCommandTest {

  @TempDir private Path folder;

  private final Shell shell = new Shell();

  @Test
  void worker_withoutItsController_isRefused() {
    assertThat(shell.katydid("worker")).isEqualTo(2);
    assertThat(shell.err()).startsWith("Missing required option: '--join=HOST:PORT'");
  }

  @Test
  void worker_addressWithoutPort_isRefused() throws IOException {
    assertThat(shell.katydid("worker", "--join", "load.example", "--token-file", token()))
        .isEqualTo(2);
    assertThat(shell.errOnOneLine())
        .startsWith(
            "\"load.example\" is not where a controller can be: write its host and port as"
                + " load.example:7300");
  }

  @Test
  void worker_waitOfNoDuration_isRefused() throws IOException {
    assertThat(shell.katydid("worker", "--join", "a:1", "--wait", "long", "--token-file", token()))
        .isEqualTo(2);
    assertThat(shell.errOnOneLine()).contains("long");
  }

  @Test
  void worker_tokenTooShort_isRefusedWithoutShowingIt() throws IOException {
    Path file = Files.writeString(folder.resolve("short"), "swordfish");

    assertThat(shell.katydid("worker", "--join", "a:1", "--token-file", file.toString()))
        .isEqualTo(2);
    assertThat(shell.errOnOneLine()).contains("has 9 characters").doesNotContain("swordfish");
  }

  @Test
  void worker_passwordInPlaceOfItsPlace_isRefusedWithoutShowingIt() {
    String certificates = "src/test/resources/join/";

    assertThat(
            shell.katydid(
                "worker",
                "--join",
                "a:1",
                "--worker-cert",
                certificates + "worker.pem",
                "--worker-ca",
                certificates + "ca.pem",
                "--worker-password",
                "swordfish"))
        .isEqualTo(2);
    assertThat(shell.errOnOneLine())
        .startsWith("--worker-password: say where the password is, and not which one: env:NAME")
        .doesNotContain("swordfish");
  }

  @Test
  void worker_certificateThatIsNotThere_isRefused() {
    assertThat(
            shell.katydid(
                "worker", "--join", "a:1", "--worker-cert", "none.pem", "--worker-ca", "ca.pem"))
        .isEqualTo(2);
    assertThat(shell.errOnOneLine()).contains("none.pem is not there");
  }

  @Test
  void worker_nobodyListens_endsWithTwo() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    assertThat(
            shell.katydid(
                "worker", "--join", "127.0.0.1:" + port, "--wait", "0s", "--token-file", token()))
        .isEqualTo(2);
  }

  private String token() throws IOException {
    return Files.writeString(folder.resolve("token"), "correct horse battery staple").toString();
  }
}
