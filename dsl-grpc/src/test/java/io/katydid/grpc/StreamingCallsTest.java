package io.katydid.grpc;

import static io.grpc.stub.ClientCalls.blockingServerStreamingCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Task;
import io.katydid.api.Timing;
import io.katydid.api.User;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls with streams of messages. */
class StreamingCallsTest {

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
    LoadResult result = books.load(Streamer.class).slo("first event p95 < 10s").execute();

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
    LoadResult result = books.load(Impatient.class).execute();

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
    LoadResult result = books.load(Talker.class).execute();

    assertThat(result.request("shop.Books/Add").count()).isEqualTo(20);
    assertThat(result.request("shop.Books/Talk").count()).isEqualTo(20);
    assertThat(result.total().failures()).isZero();
    assertThat(result.counter("shop.Books/Add messages out").sum()).isEqualTo(40);
    assertThat(result.request("shop.Books/Talk").percentile(Timing.FIRST_EVENT, 50)).isPositive();
    assertThat(books.messages).hasValue(80);
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
    LoadResult result = books.load(Lister.class).execute();

    assertThat(result.request("shop.Books/Chapters").failures()).isEqualTo(20);
    assertThat(result.text()).doesNotContain("StatusRuntimeException");
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
}
