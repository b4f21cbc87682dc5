package io.katydid.join;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.remote.EngineLink;
import io.katydid.text.Version;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is not let in, and what both sides are answered. */
class RefusedConnectionsTest extends JoinFixture {

  @Test
  void worker_beyondThose_isRefused() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      join(TOKEN, SELF);

      assertThatIllegalStateException()
          .isThrownBy(() -> join(TOKEN, new WorkerIdentity(Version.current(), "host-c", 3)))
          .withMessage(
              "the controller at 127.0.0.1:%d did not let this worker in: the run has all of its"
                  + " workers, 1: give a larger number by --workers, or leave this one out",
              port.port());
      assertThat(line("refused")).contains("host-c, pid 3: the run has all of its workers, 1");
    }
  }

  @Test
  void worker_afterTheStart_isRefused() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      join(TOKEN, SELF);
      EngineLink lost = port.await(MINUTE, LOAD).getFirst();
      lost.kill();

      assertThatIllegalStateException()
          .isThrownBy(() -> join(TOKEN, SELF))
          .withMessageContaining(
              "the run has started; a worker that comes later, or again, would make load that is"
                  + " not counted");
    }
  }

  @Test
  void worker_ofAnotherVersion_isRefusedWithBoth() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> join(TOKEN, new WorkerIdentity("0.0.9", "host-b", 77)))
          .withMessageEndingWith(
              "the controller has Katydid %s, and this worker Katydid 0.0.9: use the same on both",
              Version.current());
      assertThat(line("refused")).contains("this worker Katydid 0.0.9");
      assertThat(port.port()).isPositive();
    }
  }

  @Test
  void worker_withAnotherToken_isRefusedWithoutAnAnswer() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> join(Token.of("another token of the same length", "a test"), SELF))
          .withMessageEndingWith(
              "; perhaps the token is not that of its run: give the one that it has printed, or"
                  + " that it was given");
      assertThat(line("refused"))
          .matches(
              "refused a connection of 127.0.0.1:\\d+: what it sent is not sealed by the token of"
                  + " this run");
      assertThat(port.port()).isPositive();
    }
  }

  @Test
  void worker_withTlsInPlaceOfTheToken_isRefused() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> join(CertificatesTest.of("worker"), SELF))
          .withMessage(
              "the controller at 127.0.0.1:%d did not let this worker in: mutual TLS with it"
                  + " failed: it does not speak TLS: either it has a token, which both sides have"
                  + " then, or it is no controller",
              port.port());
      assertThat(line("refused")).contains("it speaks TLS, as with certificates, and this side");
    }
  }

  @Test
  void worker_withATokenInPlaceOfACertificate_isToldSo() throws Exception {
    try (JoinPort port = openWithCertificates()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> join(TOKEN, SELF))
          .withMessage(
              "the controller at 127.0.0.1:%d did not let this worker in: it speaks TLS, as with"
                  + " certificates, and this side has a token: give both sides the same of the two",
              port.port());
      assertThat(line("refused"))
          .endsWith(
              "mutual TLS with it failed: it does not speak TLS, as with a token, and this side has"
                  + " certificates: give both sides the same of the two");
    }
  }

  @Test
  void worker_withTheCertificateOfAStranger_isRefused() throws Exception {
    try (JoinPort port = openWithCertificates()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> join(CertificatesTest.of("stranger"), SELF))
          .withMessageEndingWith(
              "; perhaps its --worker-ca is not who has signed the certificate of this worker: its"
                  + " console says more");
      assertThat(line("refused")).contains("mutual TLS with it failed");

      join(CertificatesTest.of("worker"), SELF);

      assertThat(port.await(MINUTE, LOAD)).hasSize(1);
    }
  }

  @Test
  void stranger_whoSaysNothing_isSentAwayAfterItsTime() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, Duration.ofMillis(50)));
        Socket stranger = new Socket(server.getInetAddress(), port.port())) {
      // The hello of this side, if it was sent before the time was over.
      assertThat(stranger.getInputStream().readAllBytes())
          .hasSizeLessThanOrEqualTo(Hello.next().bytes().length);
      assertThat(line("refused")).endsWith("it did not prove itself within 50 ms");
    }
  }

  @Test
  void stranger_whoSpeaksHttp_endsNothing() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE));
        Socket stranger = new Socket(server.getInetAddress(), port.port())) {
      stranger.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
      assertThat(line("refused"))
          .endsWith("it does not speak as a worker or controller of Katydid does");

      join(TOKEN, SELF);

      assertThat(port.await(MINUTE, LOAD)).hasSize(1);
    }
  }

  @Test
  void refusals_withoutEnd_arePrintedTwentyTimes() {
    RefusalLog refusals = new RefusalLog(console::add);
    for (int i = 0; i < 100; i++) {
      refusals.add("127.0.0.1:" + i, "no");
    }

    assertThat(console)
        .hasSize(21)
        .contains("further connections that are refused are not printed");
  }
}
