package io.katydid.grpc;

import static io.grpc.stub.ClientCalls.blockingUnaryCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.katydid.LoadResult;
import io.katydid.api.Measure;
import io.katydid.api.Task;
import io.katydid.api.User;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the status of a call means for its request, and for the task. */
class CallStatusTest {

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
  static class Searcher {

    @Task
    void title(Channel channel) {
      blockingUnaryCall(channel, Books.TITLE, USUAL, "none");
    }
  }

  @Test
  void status_ofAFailure_isItsType() {
    LoadResult result = books.load(Searcher.class).execute();

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
    LoadResult result = books.load(Prober.class).execute();

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
    LoadResult result = books.load(Careless.class).execute();

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
    assertThat(books.load(Doubter.class).execute().text())
        .contains("OK: another status was expected: NOT_FOUND");
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
    LoadResult result = books.load(Promised.class).execute();

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
    LoadResult result = books.load(Thrower.class).execute();

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
    LoadResult result = books.load(Checker.class).execute();

    assertThat(result.request("shop.Books/Title").failures()).isEqualTo(20);
    assertThat(result.text()).contains("check");
  }
}
