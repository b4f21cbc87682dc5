package io.katydid.http;

import static io.katydid.http.Http2Peer.ACK;
import static io.katydid.http.Http2Peer.GOAWAY;
import static io.katydid.http.Http2Peer.PING;
import static io.katydid.http.Http2Peer.SETTINGS;
import static io.katydid.http.Http2Peer.WINDOW_UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.http.Http2Peer.Frame;
import io.katydid.http.Http2Peer.Script;
import io.katydid.http.Http2Peer.Wire;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server sends on a connection on which no request is under way. */
@Timeout(20)
class IdleHttp2Test {

  @Test
  void ping_betweenRequests_isAnswered() throws Exception {
    CompletableFuture<Frame> answer = new CompletableFuture<>();
    Script script =
        wire -> {
          wire.greet();
          wire.answer(wire.request(), "");
          for (byte number = 1; number <= 3; number++) {
            wire.send(PING, 0, 0, new byte[] {number, 0, 0, 0, 0, 0, 0, 0});
            Frame frame = wire.read(PING);
            if (number == 3) {
              answer.complete(frame);
            }
          }
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      fixture.http.get("/");

      assertThat(answer.get().has(ACK)).isTrue();
      assertThat(answer.get().payload()).startsWith(3);
    }
  }

  @Test
  void settings_betweenRequests_areAcknowledged() throws Exception {
    CompletableFuture<Frame> answer = new CompletableFuture<>();
    Script script =
        wire -> {
          wire.greet();
          wire.answer(wire.request(), "");
          wire.send(WINDOW_UPDATE, 0, 0, Wire.number(1_000));
          wire.send(SETTINGS, 0, 0, new byte[0]);
          Frame frame = wire.read();
          for (int acknowledged = 0; acknowledged < 2; frame = wire.read()) {
            acknowledged += frame.type() == SETTINGS && frame.has(ACK) ? 1 : 0;
            if (acknowledged == 2) {
              answer.complete(frame);
            }
          }
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      fixture.http.get("/");

      assertThat(answer.get().payload()).isEmpty();
    }
  }

  @Test
  void goAway_betweenRequests_closesTheConnectionAndTheNextOneGoesOnAnother() throws Exception {
    CompletableFuture<Integer> goodbye = new CompletableFuture<>();
    Script script =
        wire -> {
          wire.greet();
          wire.answer(wire.request(), "connection " + wire.number());
          if (wire.number() == 1) {
            wire.send(GOAWAY, 0, 0, new byte[] {0, 0, 0, 1, 0, 0, 0, 0});
            goodbye.complete(wire.readToEnd());
          }
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      fixture.http.get("/");

      assertThat(goodbye.get()).isZero();
      assertThat(fixture.http.get("/").text()).isEqualTo("connection 2");
      assertThat(fixture.recorded().errors()).isZero();
      assertThat(fixture.recorded().retries()).isZero();
    }
  }
}
