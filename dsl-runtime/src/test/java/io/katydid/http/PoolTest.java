package io.katydid.http;

import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Connections that users share. */
class PoolTest {

  private static HttpFixture pool(StubServer server, int size) {
    return new HttpFixture(server.url(), ConnectionStrategy.pool(size));
  }

  /** Starts a thread, and returns when it waits. */
  private static Thread waiting(Runnable work) {
    Thread thread = Thread.ofPlatform().start(work);
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  /** A server that answers when the test lets it. */
  private static StubServer held(CountDownLatch arrived, CountDownLatch answer) {
    return StubServer.scripted((request, exchange) -> {
      arrived.countDown();
      try {
        answer.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      exchange.write(StubServer.ok("x"));
    });
  }

  @Test
  void pool_oneUserAfterTheOther_shareAConnection() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture = pool(server, 2)) {
      fixture.http.get("/");
      fixture.newUser().get("/");
      fixture.http.close();
      fixture.newUser().get("/");

      assertThat(server.connections()).isEqualTo(1);
      assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(1, 2));
    }
  }

  @Test
  void pool_manyUsersAtOnce_opensNoMoreAndLosesNoRequest() throws InterruptedException {
    try (StubServer server = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture = pool(server, 3)) {
      List<Thread> users = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        UserHttp http = fixture.newUser();
        users.add(
            Thread.ofVirtual()
                .start(() -> {
                  for (int request = 0; request < 20; request++) {
                    http.get("/");
                  }
                }));
      }
      for (Thread user : users) {
        user.join();
      }

      Snapshot recorded = fixture.recorded();
      assertThat(recorded.total().count()).isEqualTo(400).isEqualTo(server.requests().size());
      assertThat(recorded.total().failures()).isZero();
      assertThat(server.connections()).isBetween(1, 3);
      assertThat(recorded.connections().opened()).isEqualTo(server.connections());
      assertThat(recorded.connections().opened() + recorded.connections().reused()).isEqualTo(400);
    }
  }

  @Test
  void pool_waitForATurn_isResponseTimeAndNotServiceTime() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (StubServer server = held(arrived, answer);
        HttpFixture fixture = pool(server, 1)) {
      UserHttp other = fixture.newUser();
      Thread first = Thread.ofVirtual().start(() -> fixture.http.get("/first"));
      arrived.await();
      AtomicInteger time = new AtomicInteger(-1);
      Thread second = waiting(() -> time.set((int) other.get("/second").time().toNanos()));
      fixture.pass(Duration.ofSeconds(1));
      answer.countDown();
      first.join();
      second.join();

      RequestSnapshot waited = fixture.recorded().request("GET /second").orElseThrow();
      assertThat(Duration.ofNanos(waited.responseTime().max())).isEqualTo(Duration.ofSeconds(1));
      assertThat(Duration.ofNanos(waited.scheduleLag().max())).isEqualTo(Duration.ofSeconds(1));
      assertThat(waited.serviceTime().max()).isZero();
      assertThat(time).hasValue(0);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void pool_noTurnInTime_failsAsNoFreeConnection() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (StubServer server = held(arrived, answer);
        HttpFixture fixture = pool(server, 1)) {
      UserHttp other = fixture.newUser();
      Thread first =
          Thread.ofVirtual()
              .start(() -> fixture.http.request("GET", "/").timeout(Duration.ofHours(1)).send());
      arrived.await();
      Thread second = waiting(() -> other.request("GET", "/").timeout(ONE_SECOND).send());
      fixture.pass(ONE_SECOND);
      second.join();
      answer.countDown();
      first.join();

      assertThat(fixture.failureType()).isEqualTo("no free connection");
      assertThat(fixture.only().count()).isEqualTo(2);
      assertThat(server.requests()).hasSize(1);
      assertThat(other.get("/").status()).isEqualTo(200);
    }
  }

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);

  @Test
  void pool_cutOffWhileWaiting_givesTheTurnToAnother() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (StubServer server = held(arrived, answer);
        HttpFixture fixture = pool(server, 1)) {
      UserHttp impatient = fixture.newUser();
      UserHttp patient = fixture.newUser();
      Thread first = Thread.ofVirtual().start(() -> fixture.http.get("/"));
      arrived.await();
      Thread second = waiting(() -> impatient.get("/"));
      Thread third = waiting(() -> patient.get("/"));
      second.interrupt();
      second.join();
      answer.countDown();
      first.join();
      third.join();

      assertThat(fixture.failureType()).isEqualTo("interrupted");
      assertThat(server.requests()).hasSize(2);
    }
  }

  /** A server that closes each connection at its second request, without a byte of an answer. */
  private static StubServer closingAtSecondRequest() {
    Set<Socket> known = ConcurrentHashMap.newKeySet();
    return StubServer.scripted((request, exchange) -> {
      if (known.add(exchange.socket())) {
        exchange.write(StubServer.ok("first"));
      } else {
        exchange.close();
      }
    });
  }

  @Test
  void pool_connectionClosedByServer_getIsSentOnceMoreOnTheSameTurn() {
    try (StubServer server = closingAtSecondRequest();
        HttpFixture fixture = pool(server, 1)) {
      fixture.http.get("/");
      assertThat(fixture.newUser().get("/").text()).isEqualTo("first");

      Snapshot recorded = fixture.recorded();
      assertThat(recorded.retries()).isEqualTo(1);
      assertThat(recorded.connections()).isEqualTo(new ConnectionCounts(2, 1));
      assertThat(recorded.total().count()).isEqualTo(2);
      assertThat(recorded.total().failures()).isZero();
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void pool_connectionClosedByServer_postFailsOnceAndFreesItsTurn() {
    try (StubServer server = closingAtSecondRequest();
        HttpFixture fixture = pool(server, 1)) {
      fixture.http.get("/");
      fixture.http.post("/", text("x"));
      assertThat(fixture.http.post("/", text("y")).status()).isEqualTo(200);

      assertThat(fixture.recorded().total().failures()).isEqualTo(1);
      assertThat(fixture.failureType()).isEqualTo("connection closed between requests");
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void pool_connectionsClosedWhileIdle_areReplacedWithoutARetry() {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(StubServer.ok("x"));
              exchange.close();
            });
        HttpFixture fixture = pool(server, 1)) {
      fixture.http.post("/", text("1"));
      server.awaitNoConnections();
      fixture.pass(Duration.ofSeconds(1));
      assertThat(fixture.newUser().post("/", text("2")).status()).isEqualTo(200);

      assertThat(server.connections()).isEqualTo(2);
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  @Test
  void pool_cannotConnect_freesItsTurn() {
    try (HttpFixture fixture =
        new HttpFixture("http://no-such-host.invalid", ConnectionStrategy.pool(1))) {
      fixture.http.get("/");
      fixture.http.get("/");

      assertThat(fixture.recorded().total().failures()).isEqualTo(2);
      assertThat(fixture.failureType()).isEqualTo("unknown host");
    }
  }
}
