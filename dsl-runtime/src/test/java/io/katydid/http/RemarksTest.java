package io.katydid.http;

import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.measure.ErrorGroup;
import io.katydid.os.ListeningSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is remarked on a server though nothing has failed. */
class RemarksTest {

  private static List<String> remarks(HttpFixture fixture) {
    fixture.remark();
    return fixture.recorded().groups().stream()
        .filter(ErrorGroup::isRemark)
        .map(ErrorGroup::message)
        .toList();
  }

  @Test
  void server_keepsConnections_isNotRemarkedOn() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      for (int i = 0; i < 30; i++) {
        fixture.http.get("/");
        fixture.pass(Duration.ofMillis(1));
      }
      assertThat(remarks(fixture)).isEmpty();
    }
  }

  @Test
  void server_closesAfterAFewRequests_isRemarkedOnWithHowMany() {
    AtomicInteger requests = new AtomicInteger();
    try (StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write(
                    requests.incrementAndGet() % 3 == 0
                        ? StubServer.response("200 OK", "", "Connection: close")
                        : StubServer.ok("")));
        HttpFixture fixture = new HttpFixture(server.url())) {
      for (int i = 0; i < 30; i++) {
        fixture.http.get("/");
      }
      assertThat(remarks(fixture))
          .containsExactly(
              "the server closed 10 connections, 10 of them announced by Connection: close, after"
                  + " 3.0 requests each on average: so more than a tenth of all requests opened"
                  + " one, and measure that as well");
    }
  }

  @Test
  void server_closesAfterHead_isRemarkedOnWithThat() {
    try (StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      for (int i = 0; i < 12; i++) {
        fixture.http.head("/");
      }
      assertThat(remarks(fixture))
          .singleElement()
          .asString()
          .contains("12 of them announced by Connection: close (12 with a response to HEAD)");
    }
  }

  @Test
  void user_hasAConnectionForEachRequest_isNotRemarkedOn() {
    try (StubServer server =
            StubServer.answering(StubServer.response("200 OK", "x", "Connection: close"));
        HttpFixture fixture = new HttpFixture(server.url(), ConnectionStrategy.per(Per.REQUEST))) {
      for (int i = 0; i < 30; i++) {
        fixture.http.get("/");
      }
      assertThat(remarks(fixture)).isEmpty();
    }
  }

  @Test
  void server_closesIdleConnections_isRemarkedOnWithTheIdleTimes() {
    AtomicInteger requests = new AtomicInteger();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(StubServer.ok("x"));
              if (requests.incrementAndGet() == 2) {
                exchange.close();
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/", text("x"));
      fixture.pass(Duration.ofMillis(4_900));
      fixture.http.post("/", text("x"));
      server.awaitNoConnections();
      fixture.pass(Duration.ofMillis(5_030));
      fixture.http.post("/", text("x"));
      assertThat(remarks(fixture))
          .containsExactly(
              "the server closes idle connections after about 5.0 s (found closed: 1, idle for 5.0"
                  + " s or more; found open: idle for up to 4.9 s): waits of about that length meet"
                  + " it");
    }
  }

  @Test
  void server_closesSomeIdleConnections_isRemarkedOnWithoutATimeout() {
    AtomicInteger requests = new AtomicInteger();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(StubServer.ok("x"));
              if (requests.incrementAndGet() == 2) {
                exchange.close();
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.get("/");
      fixture.pass(Duration.ofSeconds(2));
      fixture.http.get("/");
      server.awaitNoConnections();
      fixture.pass(Duration.ofMillis(300));
      fixture.http.get("/");
      assertThat(remarks(fixture))
          .containsExactly(
              "the server closes some idle connections and keeps others (found closed: 1, idle for"
                  + " 0.3 s or more; found open: idle for up to 2.0 s)");
    }
  }

  @Test
  void server_answersHeadWithABody_isRemarkedOn() {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> exchange.write(StubServer.ok("a page")));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.head("/small");
      fixture.http.get("/");
      assertThat(remarks(fixture))
          .containsExactly(
              "HEAD /small was answered with a body, which it must not be: no connection is used"
                  + " again after such a request");
    }
  }

  @Test
  void server_closesAfterUploads_isRemarkedOn() {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(StubServer.ok("x"));
              exchange.close();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/", text("x".repeat(100_000)));
      server.awaitNoConnections();
      fixture.http.get("/");
      assertThat(remarks(fixture))
          .containsExactly(
              "the server closes the connection after an upload that it has not read: no connection"
                  + " is used again after a large one");
    }
  }

  @Test
  void server_closesOnALargeHead_isReportedWithItsSize() {
    try (StubServer server = StubServer.scripted((request, exchange) -> exchange.close());
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.request("GET", "/").header("Cookie", "a=" + "x".repeat(20_000)).send();
      assertThat(fixture.failure())
          .isEqualTo(
              "connection closed: the server closed it before its response; the head of the request"
                  + " had 19 KB, and many servers take no more than 8");
    }
  }

  /** One of two users is served, the other is connected and waits. */
  @Test
  void server_leavesAConnectionUnanswered_isRemarkedOn() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              if (request.path().equals("/late")) {
                arrived.countDown();
                await(answer);
              }
              exchange.write(StubServer.ok("x"));
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      UserHttp late = fixture.newUser();
      Thread user = Thread.ofVirtual().start(() -> late.get("/late"));
      arrived.await();
      fixture.http.get("/");
      fixture.pass(Duration.ofMillis(1_500));
      fixture.http.get("/");
      fixture.remark();
      answer.countDown();
      user.join();

      assertThat(fixture.recorded().groups())
          .extracting(ErrorGroup::message)
          .containsExactly(
              "new connections without a first response for 1 s or more, while others were served:"
                  + " 1, for up to 1.5 s");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first is accepted and served, two wait, which the kernel of Linux shows. */
  @Test
  void server_doesNotAccept_isRemarkedOnWithItsQueue() throws Exception {
    assumeThat(Path.of("/proc/net/tcp")).exists();
    List<Thread> users;
    try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        HttpFixture fixture = new HttpFixture("http://127.0.0.1:" + listener.getLocalPort())) {
      users = List.of(user(fixture), user(fixture), user(fixture));
      try (Socket accepted = listener.accept()) {
        accepted.getInputStream().read();
        accepted.getOutputStream().write(StubServer.ok("x").getBytes(StandardCharsets.US_ASCII));
        awaitQueue(fixture, listener.getLocalPort());
        fixture.pass(Duration.ofMillis(1_200));
        fixture.remark();
        assertThat(fixture.recorded().groups())
            .extracting(ErrorGroup::message)
            .contains(
                "new connections without a first response for 1 s or more, while others were"
                    + " served: 2, for up to 1.2 s; up to 2 connections waited in its listen queue,"
                    + " as it accepts them late");
      }
    }
    for (Thread user : users) {
      user.join();
    }
  }

  /** Two are in the queue and have sent, and one has been served. */
  private static void awaitQueue(HttpFixture fixture, int port) throws IOException {
    while (ListeningSocket.queued(port) < 2
        || unread(port) < 2
        || fixture.recorded().total().count() < 1) {
      Thread.onSpinWait();
    }
  }

  /** How many connections to this port have sent what the server has not read. */
  private static long unread(int port) throws IOException {
    String end = String.format(Locale.ROOT, ":%04X", port);
    long unread = 0;
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      unread +=
          Files.readAllLines(Path.of(table)).stream()
              .map(line -> line.strip().split("\\s+", 6))
              .filter(row -> row[1].endsWith(end) && row[3].equals("01"))
              .filter(row -> !row[4].endsWith(":00000000"))
              .count();
    }
    return unread;
  }

  private static Thread user(HttpFixture fixture) {
    UserHttp http = fixture.newUser();
    return Thread.ofVirtual().start(() -> http.post("/", text("x")));
  }
}
