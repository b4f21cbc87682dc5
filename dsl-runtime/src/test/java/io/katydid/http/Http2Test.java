package io.katydid.http;

import static io.katydid.http.Http2Peer.HEADERS;
import static io.katydid.http.Http2Peer.PING;
import static io.katydid.http.Http2Peer.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.api.Response;
import io.katydid.http.Http2Peer.Frame;
import io.katydid.http.Http2Peer.Script;
import io.katydid.http.Http2Peer.Wire;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests by HTTP/2, with a server that does what it may do. */
@Timeout(20)
class Http2Test {

  @Test
  void request_twice_areTwoStreamsOfOneConnection() throws Exception {
    try (Http2Peer server = new Http2Peer(Wire::serve);
        HttpFixture fixture = server.users()) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      Response second = fixture.http.get("/items/{id}", 7);

      assertThat(second.text()).isEqualTo("stream 3");
      assertThat(second.status()).isEqualTo(200);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(fixture.recorded().connections().reused()).isEqualTo(1);
    }
  }

  @Test
  void perRequest_twoRequests_areTwoConnections() throws Exception {
    try (Http2Peer server = new Http2Peer(Wire::serve);
        HttpFixture fixture = server.users(ConnectionStrategy.per(Per.REQUEST))) {
      fixture.http.get("/");

      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void pool_moreUsersThanStreams_wait() throws Exception {
    CompletableFuture<Integer> next = new CompletableFuture<>();
    Script script =
        wire -> {
          wire.greet(3, 2);
          wire.answer(wire.request(), "");
          int[] first = {wire.request(), wire.request()};
          wire.send(PING, 0, 0, new byte[8]);
          Frame frame = wire.read();
          while (frame.type() != HEADERS && frame.type() != PING) {
            frame = wire.read();
          }
          next.complete(frame.type());
          for (int stream : first) {
            wire.answer(stream, "");
          }
          while (true) {
            wire.answer(wire.request(), "");
          }
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users(ConnectionStrategy.pool(1))) {
      fixture.http.get("/");
      List<Thread> users =
          IntStream.range(0, 5)
              .mapToObj(i -> fixture.newUser())
              .map(user -> Thread.ofVirtual().start(() -> user.get("/")))
              .toList();
      for (Thread user : users) {
        user.join();
      }

      assertThat(next.get()).isEqualTo(PING);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(fixture.only().failures()).isZero();
    }
  }

  @Test
  void ping_ofTheServer_isAnswered() throws Exception {
    byte[] content = {1, 2, 3, 4, 5, 6, 7, 8};
    Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          wire.send(PING, 0, 0, content);
          Frame answer = wire.read(PING);
          wire.answer(stream, answer.has(Http2Peer.ACK) ? String.valueOf(answer.payload()[7]) : "");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      assertThat(fixture.http.get("/").text()).isEqualTo("8");
    }
  }

  @Test
  void request_settings_refusePushes() throws Exception {
    CompletableFuture<byte[]> settings = new CompletableFuture<>();
    Script script =
        wire -> {
          wire.greet();
          settings.complete(wire.read(SETTINGS).payload());
          wire.answer(wire.request(), "");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      fixture.http.get("/");

      assertThat(settings.get()).startsWith(0, 2, 0, 0, 0, 0);
    }
  }
}
