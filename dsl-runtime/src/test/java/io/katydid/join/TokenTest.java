package io.katydid.join;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that are secured by a token, over sockets of this machine. */
class TokenTest {

  private static final Token TOKEN = Token.of("correct horse battery staple", "a test");
  private static final Token OTHER = Token.of("correct horse battery stapler", "a test");

  private Pair pair;

  @BeforeEach
  void connect() throws IOException {
    pair = Pair.open();
  }

  @AfterEach
  void disconnect() throws IOException {
    pair.close();
  }

  @Test
  void records_ofTheSameToken_areReadByTheOtherSide() throws Exception {
    Pair.Secured secured = pair.secure(TOKEN, TOKEN);

    send(secured.worker(), "to the controller");
    send(secured.controller(), "to the worker");

    assertThat(secured.controller().in().next()).isEqualTo("to the controller".getBytes(UTF_8));
    assertThat(secured.worker().in().next()).isEqualTo("to the worker".getBytes(UTF_8));
  }

  @Test
  void records_ofAnotherToken_areRefused() throws Exception {
    Pair.Secured secured = pair.secure(OTHER, TOKEN);
    send(secured.worker(), "let me in");

    assertThatThrownBy(() -> secured.controller().in().next())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("not sealed by the token of this run");
  }

  @Test
  void records_whatEverTheirLength_areSealedOnTheWire() throws Exception {
    Records secured = pair.secure(TOKEN, TOKEN).worker();
    send(secured, "a secret of the load");
    pair.worker().shutdownOutput();

    byte[] wire = pair.controller().getInputStream().readAllBytes();

    assertThat(new String(wire, UTF_8)).doesNotContain("secret");
    assertThat(wire).hasSize(Integer.BYTES + 20 + 16);
  }

  @Test
  void content_longerThanARecord_comesInSeveral() throws Exception {
    Pair.Secured secured = pair.secure(TOKEN, TOKEN);
    byte[] content = new byte[RecordReader.LONGEST + 1];
    Arrays.fill(content, (byte) 7);
    FutureTask<Object> sent =
        Pair.begin(() -> {
          secured.worker().out().send(content, 0, content.length);
          return "sent";
        });

    assertThat(secured.controller().in().next()).hasSize(RecordReader.LONGEST).containsOnly(7);
    assertThat(secured.controller().in().next()).containsExactly(7);
    assertThat(sent.get()).isEqualTo("sent");
  }

  @Test
  void record_sentBackToItsSender_doesNotOpen() throws Exception {
    Pair.Secured secured = pair.secure(TOKEN, TOKEN);
    send(secured.worker(), "reflect me");
    byte[] record = pair.controller().getInputStream().readNBytes(Integer.BYTES + 10 + 16);

    pair.controller().getOutputStream().write(record);

    assertThatThrownBy(() -> secured.worker().in().next()).isInstanceOf(RefusedException.class);
  }

  @Test
  void record_ofAnotherConnection_doesNotOpen() throws Exception {
    send(pair.secure(TOKEN, TOKEN).worker(), "again");
    byte[] record = pair.controller().getInputStream().readNBytes(Integer.BYTES + 5 + 16);
    try (Pair later = Pair.open()) {
      Pair.Secured secured = later.secure(TOKEN, TOKEN);

      later.worker().getOutputStream().write(record);

      assertThatThrownBy(() -> secured.controller().in().next())
          .isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void record_thatSaysItIsVeryLong_isRefusedBeforeItIsRead() throws Exception {
    Records secured = pair.secure(TOKEN, TOKEN).controller();
    pair.worker().getOutputStream().write(ByteBuffer.allocate(4).putInt(1 << 30).array());

    assertThatThrownBy(() -> secured.in().next())
        .isInstanceOf(RefusedException.class)
        .hasMessage("what it sent is no record of a worker");
  }

  @Test
  void stranger_whoSpeaksHttp_isRefused() throws Exception {
    assertThat(refused("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)))
        .hasMessage("it does not speak as a worker or controller of Katydid does");
  }

  @Test
  void stranger_whoSpeaksTls_isReportedAsSuch() throws Exception {
    assertThat(refused(new byte[] {0x16, 3, 1, 2, 0, 1, 0, 1}))
        .hasMessage(
            "it speaks TLS, as with certificates, and this side has a token: give both sides the"
                + " same of the two");
  }

  @Test
  void stranger_whoHangsUp_isRefused() throws Exception {
    assertThat(refused(Arrays.copyOf(Hello.next().bytes(), 20)))
        .hasMessage("it closed the connection before it had said who it is");
  }

  @Test
  void stranger_whoHangsUpWithoutAWord_isNobody() throws Exception {
    FutureTask<Records> controller = Pair.begin(() -> TOKEN.asController(pair.controller()));
    pair.worker().shutdownOutput();

    assertThat(Pair.failure(controller))
        .isInstanceOf(UnansweredException.class)
        .hasMessage("it closed the connection without a word");
  }

  @Test
  void worker_ofAnotherVersionOfTheProtocol_isRefusedWithBoth() throws Exception {
    ByteArrayOutputStream hello = new ByteArrayOutputStream();
    new Hello((byte) 9, new byte[32]).send(hello);

    assertThat(refused(hello.toByteArray()))
        .hasMessage(
            "it joins by version 9 of the protocol, and this Katydid by version 1: use the same"
                + " version of Katydid on both");
  }

  @Test
  void token_tooShort_isRefusedWithoutShowingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Token.of("swordfish\n", "the file token.txt"))
        .withMessage(
            "the token in the file token.txt has 9 characters, and 16 at least are needed: make"
                + " one by openssl rand -hex 20");
  }

  @Test
  void token_generated_isLongAndNeverTheSameNorShown() {
    Token token = Token.generated();

    assertThat(token.secret()).matches("[0-9a-f]{40}").isNotEqualTo(Token.generated().secret());
    assertThat(token).hasToString("a token");
  }

  private Throwable refused(byte[] sent) throws Exception {
    FutureTask<Records> controller = Pair.begin(() -> TOKEN.asController(pair.controller()));
    pair.worker().getOutputStream().write(sent);
    pair.worker().shutdownOutput();
    Throwable failure = Pair.failure(controller);
    assertThat(failure).isInstanceOf(RefusedException.class);
    return failure;
  }

  private static void send(Records by, String text) throws IOException {
    by.out().send(text.getBytes(UTF_8), 0, text.length());
  }
}
