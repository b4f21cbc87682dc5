package io.katydid.grpc;

import static io.grpc.stub.ClientCalls.blockingServerStreamingCall;
import static io.grpc.stub.ClientCalls.blockingUnaryCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.RequestResult;
import io.katydid.api.Measure;
import io.katydid.api.Task;
import io.katydid.api.Timing;
import io.katydid.api.User;
import io.katydid.result.Outcome;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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

  private LoadRun load(Class<?> user) {
    return LoadRun.of(user)
        .host(books.host())
        .users(4)
        .spawnRate(1000)
        .iterationsPerUser(5)
        .runTime("1m");
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
    LoadResult result = load(Reader.class).slo("failures < 1%").slo("p99 < 10s").execute();

    RequestResult title = result.request("shop.Books/Title");
    assertThat(title.count()).isEqualTo(20).isEqualTo(books.calls.get());
    assertThat(title.failures()).isZero();
    assertThat(result.total().count()).isEqualTo(20);
    assertThat(result.errors()).isEmpty();
    assertThat(result.json()).contains("\"shop.Books/Title\"");
  }

  @User
  static class Searcher {

    @Task
    void title(Channel channel) {
      blockingUnaryCall(channel, Books.TITLE, USUAL, "none");
    }
  }

  @Test
  void status_ofAFailure_isItsType() {
    LoadResult result = load(Searcher.class).execute();

    assertThat(result.request("shop.Books/Title").failures()).isEqualTo(20);
    assertThat(result.text()).contains("NOT_FOUND").contains("no book none");
    assertThat(result.errors()).noneMatch(error -> error.type().contains("Exception"));
  }

  @User
  static class Prober {

    @Task
    void title(Channel channel, Measure measure) {
      CallOptions expecting =
          USUAL.withOption(MeasuredCalls.EXPECTED, Set.of(Status.Code.NOT_FOUND));
      try {
        blockingUnaryCall(channel, Books.TITLE, expecting, "none");
      } catch (StatusRuntimeException e) {
        measure.count("absent", 1);
      }
    }
  }

  @Test
  void status_thatIsExpected_isNoFailure() {
    LoadResult result = load(Prober.class).execute();

    assertThat(result.request("shop.Books/Title").failures()).isZero();
    assertThat(result.counter("absent").sum()).isEqualTo(20);
  }

  @User
  static class Careless {

    @Task
    void title(Channel channel) {
      CallOptions expecting =
          USUAL.withOption(MeasuredCalls.EXPECTED, Set.of(Status.Code.NOT_FOUND));
      blockingUnaryCall(channel, Books.TITLE, expecting, "none");
    }
  }

  @Test
  void status_thatIsExpectedAndThrown_isNoError() {
    LoadResult result = load(Careless.class).execute();

    assertThat(result.request("shop.Books/Title").failures()).isZero();
    assertThat(result.total().count()).isEqualTo(20);
    assertThat(result.text()).doesNotContain("StatusRuntimeException");
  }

  @User
  static class Doubter {

    @Task
    void title(Channel channel) {
      CallOptions expecting =
          USUAL.withOption(MeasuredCalls.EXPECTED, Set.of(Status.Code.NOT_FOUND));
      assertThat(blockingUnaryCall(channel, Books.TITLE, expecting, "42")).isNotEmpty();
    }
  }

  @Test
  void status_thatIsOkAndNotExpected_failsWithWhatWas() {
    assertThat(load(Doubter.class).execute().text())
        .contains("OK: another status was expected: NOT_FOUND");
  }

  @User
  static class Lister {

    @Task
    void chapters(Channel channel) {
      blockingServerStreamingCall(channel, Books.CHAPTERS, USUAL, "none")
          .forEachRemaining(it -> {});
    }
  }

  @Test
  void stream_thatFails_isNoErrorBesideIt() {
    LoadResult result = load(Lister.class).execute();

    assertThat(result.request("shop.Books/Chapters").failures()).isEqualTo(20);
    assertThat(result.text()).doesNotContain("StatusRuntimeException");
  }

  @User
  static class Promised {

    @Task
    void title(Channel channel) throws InterruptedException, ExecutionException {
      ClientCalls.futureUnaryCall(channel.newCall(Books.TITLE, USUAL), "none").get();
    }
  }

  @Test
  void future_ofACallThatFails_isNoErrorBesideIt() {
    LoadResult result = load(Promised.class).execute();

    assertThat(result.request("shop.Books/Title").failures()).isEqualTo(20);
    assertThat(result.text()).doesNotContain("ExecutionException");
  }

  /** What no call has ended by is the user's own. */
  @User
  static class Thrower {

    @Task
    void title(Channel channel) {
      blockingUnaryCall(channel, Books.TITLE, USUAL, "42");
      throw Status.INTERNAL.withDescription("mine").asRuntimeException();
    }
  }

  @Test
  void status_thatUserCodeThrows_isAnError() {
    LoadResult result = load(Thrower.class).execute();

    assertThat(result.request("shop.Books/Title").failures()).isZero();
    assertThat(result.text()).contains("StatusRuntimeException: INTERNAL: mine");
  }

  @User
  static class Checker {

    @Task
    void title(Channel channel) {
      assertThat(blockingUnaryCall(channel, Books.TITLE, USUAL, "42")).isEqualTo("Book 43");
    }
  }

  @Test
  void check_thatFailsAfterACall_failsTheCall() {
    LoadResult result = load(Checker.class).execute();

    assertThat(result.request("shop.Books/Title").failures()).isEqualTo(20);
    assertThat(result.text()).contains("check");
  }

  @User
  static class Streamer {

    @Task
    void chapters(Channel channel) {
      assertThat(blockingServerStreamingCall(channel, Books.CHAPTERS, USUAL, "42"))
          .toIterable()
          .hasSize(3);
    }
  }

  @Test
  void stream_ofTheServer_isOneRequestAndItsMessagesAreEvents() {
    LoadResult result = load(Streamer.class).slo("first event p95 < 10s").execute();

    assertThat(result.request("shop.Books/Chapters").count()).isEqualTo(20);
    assertThat(result.request("shop.Books/Chapters").failures()).isZero();
    assertThat(result.request("shop.Books/Chapters").percentile(Timing.FIRST_EVENT, 50))
        .isPositive();
  }

  @User
  static class Impatient {

    @Task
    void chapters(Channel channel) {
      ClientCall<String, String> call = channel.newCall(Books.CHAPTERS, USUAL);
      Iterator<String> chapters = ClientCalls.blockingServerStreamingCall(call, "42");
      assertThat(chapters.next()).isEqualTo("42 one");
      call.cancel("enough", null);
    }
  }

  @Test
  void stream_thatUserCodeCancels_hasSucceeded() {
    LoadResult result = load(Impatient.class).execute();

    assertThat(result.request("shop.Books/Chapters").count()).isEqualTo(20);
    assertThat(result.request("shop.Books/Chapters").failures()).isZero();
  }

  /** Waits for the end of an answer. */
  static final class Last extends CompletableFuture<String> implements StreamObserver<String> {

    private String newest = "";

    @Override
    public void onNext(String message) {
      newest = message;
    }

    @Override
    public void onError(Throwable error) {
      completeExceptionally(error);
    }

    @Override
    public void onCompleted() {
      complete(newest);
    }
  }

  @User
  static class Talker {

    @Task
    void add(Channel channel) throws InterruptedException, ExecutionException {
      Last added = new Last();
      say(ClientCalls.asyncClientStreamingCall(channel.newCall(Books.ADD, USUAL), added));
      assertThat(added.get()).isEqualTo("added");
      Last echoed = new Last();
      say(ClientCalls.asyncBidiStreamingCall(channel.newCall(Books.TALK, USUAL), echoed));
      assertThat(echoed.get()).isEqualTo("echo b");
    }

    private static void say(StreamObserver<String> server) {
      server.onNext("a");
      server.onNext("b");
      server.onCompleted();
    }
  }

  @Test
  void streams_thatEndOnOtherThreads_areRequests() {
    LoadResult result = load(Talker.class).execute();

    assertThat(result.request("shop.Books/Add").count()).isEqualTo(20);
    assertThat(result.request("shop.Books/Talk").count()).isEqualTo(20);
    assertThat(result.total().failures()).isZero();
    assertThat(result.counter("shop.Books/Add messages out").sum()).isEqualTo(40);
    assertThat(result.request("shop.Books/Talk").percentile(Timing.FIRST_EVENT, 50)).isPositive();
    assertThat(books.messages).hasValue(80);
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
    LoadResult result = load(Sender.class).execute();

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

  @User
  static class Subscriber {

    @Task
    void talk(Channel channel) throws InterruptedException, ExecutionException {
      CompletableFuture<String> first = new CompletableFuture<>();
      StreamObserver<String> server =
          ClientCalls.asyncBidiStreamingCall(
              channel.newCall(Books.TALK, USUAL),
              new StreamObserver<>() {

                @Override
                public void onNext(String message) {
                  first.complete(message);
                }

                @Override
                public void onError(Throwable error) {
                  first.completeExceptionally(error);
                }

                @Override
                public void onCompleted() {}
              });
      server.onNext("a");
      assertThat(first.get()).isEqualTo("echo a");
    }
  }

  @Test
  void stream_openAtTheEndOfItsUser_isCancelledAndHasSucceeded() throws InterruptedException {
    LoadResult result = LoadRun.of(Subscriber.class).host(books.host()).iterations(1).execute();

    assertThat(result.request("shop.Books/Talk").count()).isOne();
    assertThat(result.total().failures()).isZero();
    books.cancelled.await();
  }

  @Test
  void server_thatIsAway_isUnavailable() {
    books.close();
    LoadResult result = LoadRun.of(Reader.class).host(books.host()).iterations(1).execute();

    assertThat(result.request("shop.Books/Title").failures()).isOne();
    assertThat(result.text().replaceAll("\\s+", " "))
        .contains("UNAVAILABLE: no connection: nothing listens there, or a firewall refuses (")
        .contains("Connection refused");
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
