package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Body;
import io.katydid.api.Response;
import io.katydid.measure.ErrorGroup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ExpectContinueTest {

  /** What a server does with a request whose head it has read. */
  private interface Conversation {
    void hold(Socket socket) throws IOException;
  }

  private final ServerSocket listener;
  private final HttpFixture fixture;
  private final List<String> heads = new CopyOnWriteArrayList<>();

  ExpectContinueTest() throws IOException {
    listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    fixture = new HttpFixture("http://localhost:" + listener.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
    listener.close();
  }

  private Response post(Conversation... conversations) {
    return post(Body.text("hello"), conversations);
  }

  private Response post(Body body, Conversation... conversations) {
    Thread.ofVirtual().start(() -> serve(conversations));
    return fixture.http.request("POST", "/").body(body).expectContinue().send();
  }

  private void serve(Conversation... conversations) {
    try (listener) {
      for (Conversation conversation : conversations) {
        try (Socket socket = listener.accept()) {
          heads.add(readHead(socket.getInputStream()));
          conversation.hold(socket);
        }
      }
    } catch (IOException e) {
      // The test fails, as it gets no answer.
    }
  }

  private static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void accept(Socket socket) throws IOException {
    byte[] body = socket.getInputStream().readNBytes(5);
    write(socket, "HTTP/1.1 200 OK~Content-Length: 5~~" + new String(body, StandardCharsets.UTF_8));
  }

  @Test
  void server_asksForTheBody_isSentIt() {
    Response response =
        post(socket -> {
          write(socket, "HTTP/1.1 100 Continue~~");
          accept(socket);
        });
    assertThat(response.text()).isEqualTo("hello");
    assertThat(String.join("", heads))
        .contains("\r\nExpect: 100-continue\r\n")
        .contains("Content-Length: 5");
  }

  @Test
  void request_shown_saysThatItWaits() {
    List<String> lines = new CopyOnWriteArrayList<>();
    fixture.http.show(lines::add);
    post(socket -> {
      write(socket, "HTTP/1.1 100 Continue~~");
      accept(socket);
    });
    assertThat(lines)
        .startsWith(
            "> POST / HTTP/1.1",
            "> Host: localhost:" + listener.getLocalPort(),
            "> Content-Type: text/plain; charset=UTF-8",
            "> Expect: 100-continue",
            "> (the body is sent if the server asks for it, or is silent for a second)",
            ">",
            "> hello");
  }

  @Test
  void server_asksNever_isSentTheBodyAfterASecondAndRemarkedOn() {
    Response response =
        post(socket -> {
          fixture.pass(Duration.ofSeconds(1));
          accept(socket);
        });
    assertThat(response.text()).isEqualTo("hello");
    fixture.remark();
    assertThat(fixture.recorded().groups())
        .extracting(ErrorGroup::message)
        .containsExactly(
            "requests with Expect: 100-continue that the server did not ask to go on within a"
                + " second: 1; their bodies were sent then, and their times have that second in"
                + " them");
  }

  @Test
  void server_refuses_isNotSentTheBody() {
    Response response =
        post(socket -> write(socket, "HTTP/1.1 413 Content Too Large~Content-Length: 0~~"));
    assertThat(response.status()).isEqualTo(413);
  }

  @Test
  void server_doesNotKnowIt_isSentTheRequestWithout() {
    Response response =
        post(
            socket -> write(socket, "HTTP/1.1 417 Expectation Failed~Content-Length: 0~~"),
            ExpectContinueTest::accept);
    assertThat(response.text()).isEqualTo("hello");
    assertThat(String.join("", heads)).containsOnlyOnce("Expect:");
    assertThat(fixture.recorded().groups())
        .extracting(ErrorGroup::message)
        .containsExactly(
            "was refused by 417, and sent again without Expect: 100-continue, in the same response"
                + " time");
    assertThat(fixture.recorded().retries()).isEqualTo(1);
  }

  /** That it is to be sent without waiting is known only when the body is gone. */
  @Test
  void server_refusesABodyThatIsReadOnce_saysThatItIsNotSentAgain() {
    Body once = Body.stream("text/plain", 5, () -> new ByteArrayInputStream(new byte[5])).once();
    Response response =
        post(
            once,
            socket -> {
              fixture.pass(Duration.ofSeconds(1));
              socket.getInputStream().readNBytes(5);
              write(socket, "HTTP/1.1 417 Expectation Failed~Content-Length: 0~~");
            });
    assertThat(response.status()).isEqualTo(417);
    assertThat(heads).hasSize(1);
    assertThat(fixture.failure()).isEqualTo("HTTP 417: not sent again: .once()");
    assertThat(fixture.recorded().retries()).isZero();
  }

  @Test
  void server_refusesTheHeadOfABodyThatIsReadOnce_isSentTheRequestWithout() {
    Body once = Body.stream("text/plain", 5, () -> new ByteArrayInputStream(new byte[5])).once();
    Response response =
        post(
            once,
            socket -> write(socket, "HTTP/1.1 417 Expectation Failed~Content-Length: 0~~"),
            ExpectContinueTest::accept);
    assertThat(response.status()).isEqualTo(200);
    assertThat(fixture.recorded().retries()).isEqualTo(1);
  }
}
