package io.katydid.grpc;

import static io.grpc.stub.ClientCalls.blockingUnaryCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.stub.ClientCalls;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.RequestResult;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.result.Outcome;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasuredCallsTest {

  private static final CallOptions USUAL = CallOptions.DEFAULT;

  private Books books;

  @BeforeEach
  void serve() throws IOException {
    books = new Books();
  }

  @AfterEach
  void close() {
    books.close();
  }

  @User
  static class Reader {

    @Task
    void title(Channel channel) {
      assertThat(blockingUnaryCall(channel, Books.TITLE, USUAL, "42")).isEqualTo("Book 42");
    }
  }

  @Test
  void unary_blocking_isARequestOfItsMethod() {
    LoadResult result = books.load(Reader.class).slo("failures < 1%").slo("p99 < 10s").execute();

    RequestResult title = result.request("shop.Books/Title");
    assertThat(title.count()).isEqualTo(20).isEqualTo(books.calls.get());
    assertThat(title.failures()).isZero();
    assertThat(result.total().count()).isEqualTo(20);
    assertThat(result.errors()).isEmpty();
    assertThat(result.json()).contains("\"shop.Books/Title\"");
  }

  @User
  static class Sender {

    @Task
    void title(Channel channel) throws InterruptedException, ExecutionException {
      ClientCall<String, String> first = channel.newCall(Books.TITLE, USUAL);
      ClientCall<String, String> second = channel.newCall(Books.TITLE, USUAL);
      var titles =
          Set.of(ClientCalls.futureUnaryCall(first, "1"), ClientCalls.futureUnaryCall(second, "2"));
      for (var title : titles) {
        assertThat(title.get()).startsWith("Book");
      }
    }
  }

  @Test
  void calls_thatOverlap_areAllCounted() {
    LoadResult result = books.load(Sender.class).execute();

    assertThat(result.request("shop.Books/Title").count()).isEqualTo(40);
    assertThat(books.calls).hasValue(40);
  }

  @User(timeout = "200ms")
  static class Waiter {

    @Task
    void never(Channel channel) {
      blockingUnaryCall(channel, Books.WAIT, USUAL, "");
    }
  }

  @Test
  void deadline_always_isTheTimeoutOfTheUserClass() {
    LoadResult result = LoadRun.of(Waiter.class).host(books.host()).iterations(1).execute();

    assertThat(result.request("shop.Books/Wait").failures()).isOne();
    assertThat(result.text()).containsPattern("DEADLINE_EXCEEDED: .*deadline exceeded\\n");
  }

  @User
  static class Forgetful {

    @Task
    void never(Channel channel) {
      assertThat(ClientCalls.futureUnaryCall(channel.newCall(Books.WAIT, USUAL), "")).isNotNull();
    }
  }

  @Test
  void call_inFlightAtTheEndOfItsUser_isCancelledAndHasFailed() {
    LoadResult result = LoadRun.of(Forgetful.class).host(books.host()).iterations(1).execute();

    assertThat(result.request("shop.Books/Wait").failures()).isOne();
    assertThat(result.text()).contains("CANCELLED").contains("its user has ended");
  }

  @Test
  void server_thatIsAway_isUnavailable() {
    books.close();
    LoadResult result = LoadRun.of(Reader.class).host(books.host()).iterations(1).execute();

    assertThat(result.request("shop.Books/Title").failures()).isOne();
    assertThat(result.text().replaceAll("\\s+", " "))
        .contains("UNAVAILABLE: connection refused: nothing listens at localhost:");
  }

  @Test
  void host_thatIsPublic_endsTheRun() {
    LoadResult result =
        LoadRun.of(Reader.class).host("http://192.0.2.1:50051").iterations(1).execute();

    assertThat(result.outcome()).isNotEqualTo(Outcome.PASS);
    assertThat(result.text())
        .contains("192.0.2.1 is neither this machine nor in a private network");
  }
}
