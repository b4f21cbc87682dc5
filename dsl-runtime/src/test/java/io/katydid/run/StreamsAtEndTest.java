package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Arrivals;
import io.katydid.api.EventRequest;
import io.katydid.api.EventStream;
import io.katydid.api.Llm;
import io.katydid.api.Prompt;
import io.katydid.api.ServerEvent;
import io.katydid.api.Timing;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.UserScope;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Recorder;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.StreamCount;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of streams that are open when the load ends: servers leave all open. */
class StreamsAtEndTest {

  private static final Duration GRACE = Duration.ofMillis(100);
  private static final Duration RUN_TIME = Duration.ofSeconds(10);
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
  private static final int EVENTS = 3;

  private int sent = EVENTS;
  private final StubServer server =
      StubServer.scripted((request, exchange) -> exchange.write(HEAD + "data: a\n\n".repeat(sent)));
  private final AtomicInteger ended = new AtomicInteger();

  @AfterEach
  void close() {
    server.close();
  }

  /** Reads a stream to its end; that so much has come is counted by the latch. */
  private ScriptedPlan listening(CountDownLatch came, UnaryOperator<EventRequest> request) {
    return ScriptedPlan.of(scope -> {
      try (EventStream events = request.apply(prices(scope)).open()) {
        if (sent == 0) {
          came.countDown();
        }
        for (ServerEvent event : events) {
          assertThat(event.data()).isEqualTo("a");
          came.countDown();
        }
        assertThat(events.isFailed()).isFalse();
        ended.incrementAndGet();
      }
    });
  }

  private static EventRequest prices(UserScope scope) {
    return scope.http().events("GET", "/prices");
  }

  private RunOutcome run(TestRun run) {
    return run.host(server.url()).execute();
  }

  private static void assertEndedWithTheLoad(RunOutcome outcome, int streams, int events) {
    RequestSnapshot requests = outcome.kept().request("GET /prices").orElseThrow();
    assertThat(outcome.kept().groups()).isEmpty();
    assertThat(requests.count()).isZero();
    assertThat(requests.streams().count(StreamCount.ENDED_WITH_LOAD)).isEqualTo(streams);
    assertThat(requests.streams().count(StreamCount.ENDED)).isZero();
    assertThat(requests.streams().count(StreamCount.EVENTS)).isEqualTo((long) streams * events);
    assertThat(requests.countOf(Timing.FIRST_EVENT)).isEqualTo(events == 0 ? 0 : streams);
    assertThat(requests.countOf(Timing.BETWEEN_EVENTS))
        .isEqualTo((long) streams * Math.max(0, events - 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {EVENTS, 0})
  void endless_timeIsOver_endsAtOnceWithTheLoad(int events) {
    sent = events;
    CountDownLatch came = new CountDownLatch(2 * Math.max(1, events));
    RunOutcome outcome =
        run(
            TestRun.of(listening(came, EventRequest::endless))
                .profile(TestRun.closed(2, RUN_TIME, Duration.ZERO, TestRun.LONG))
                .clock(SkippingClock.after(came, RUN_TIME)));
    assertEndedWithTheLoad(outcome, 2, events);
    assertThat(outcome.runErrors()).isEmpty();
    assertThat(ended).hasValue(2);
  }

  @Test
  void endless_openModel_endsWithTheLoad() {
    CountDownLatch came = new CountDownLatch(EVENTS);
    RunOutcome outcome =
        run(
            TestRun.of(listening(came, EventRequest::endless))
                .profile(
                    new TestLoad(
                        new Schedule.Open(1000, Arrivals.EVEN, 1),
                        RUN_TIME,
                        Duration.ZERO,
                        TestRun.LONG))
                .clock(SkippingClock.after(came, RUN_TIME)));
    assertEndedWithTheLoad(outcome, 1, EVENTS);
    assertThat(ended).hasValue(1);
  }

  /** As by Ctrl-C. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void stream_runIsAborted_endsWithTheLoad(boolean endless) {
    CountDownLatch came = new CountDownLatch(2 * EVENTS);
    RunOutcome outcome =
        run(
            TestRun.of(listening(came, it -> endless ? it.endless() : it))
                .profile(TestRun.closed(2, TestRun.LONG, Duration.ZERO, GRACE))
                .clock(SkippingClock.after(came, RUN_TIME))
                .commanded((engine, frame) -> {
                  if (came.getCount() == 0) {
                    engine.abort("stopped by a signal");
                  }
                }));
    assertEndedWithTheLoad(outcome, 2, EVENTS);
    assertThat(outcome.runErrors()).containsExactly("the run was stopped before its time was over");
  }

  /** It may end by itself, and has the grace period for that. */
  @Test
  void stream_withEventsAtTheEndOfTheGracePeriod_endsWithTheLoad() {
    CountDownLatch came = new CountDownLatch(2 * EVENTS);
    RunOutcome outcome =
        run(
            TestRun.of(listening(came, it -> it.timeout(TestRun.LONG)))
                .profile(TestRun.closed(2, RUN_TIME, Duration.ZERO, GRACE))
                .clock(SkippingClock.after(came, RUN_TIME)));
    assertEndedWithTheLoad(outcome, 2, EVENTS);
    assertThat(outcome.runErrors()).isEmpty();
  }

  @Test
  void stream_withoutAnEventAtTheEndOfTheGracePeriod_hasNoResponse() {
    sent = 0;
    CountDownLatch came = new CountDownLatch(1);
    RunOutcome outcome =
        run(
            TestRun.of(listening(came, it -> it.timeout(TestRun.LONG)))
                .profile(TestRun.closed(1, RUN_TIME, Duration.ZERO, GRACE))
                .clock(SkippingClock.after(came, RUN_TIME)));
    assertThat(outcome.kept().groups())
        .extracting(ErrorGroup::type)
        .containsExactly(Recorder.NO_RESPONSE);
  }

  @Test
  void endless_userStops_endsWithIt() {
    RunOutcome outcome =
        run(
            TestRun.of(scope -> {
              try (EventStream events = prices(scope).endless().open()) {
                for (int event = 0; event < EVENTS; event++) {
                  assertThat(events.next()).isPresent();
                }
                scope.virtualUser().stop();
                assertThat(events.next()).isEmpty();
              }
            }));
    assertEndedWithTheLoad(outcome, 1, EVENTS);
  }

  @Test
  void endless_answerOfAnLlm_isNoFailure() {
    CountDownLatch answered = new CountDownLatch(1);
    RunOutcome outcome;
    try (StubServer llm =
        StubServer.scripted((request, exchange) -> {
          exchange.write(HEAD + "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n");
          answered.countDown();
        })) {
      outcome =
          TestRun.of(
                  scope -> {
                    EventRequest request = scope.http().events("POST", Llm.PATH).endless();
                    assertThat(Llm.chat(request, Prompt.of("m", "x")).isFailed()).isFalse();
                    ended.incrementAndGet();
                  })
              .profile(TestRun.closed(1, RUN_TIME, Duration.ZERO, TestRun.LONG))
              .clock(SkippingClock.after(answered, RUN_TIME))
              .host(llm.url())
              .execute();
    }
    assertThat(outcome.kept().groups()).isEmpty();
    assertThat(ended).hasValue(1);
  }

  @Test
  void endless_failedByItsUser_isAFailure() {
    RunOutcome outcome =
        run(
            TestRun.of(scope -> {
              try (EventStream events = prices(scope).endless().open()) {
                events.next();
                events.fail("wrong price");
                scope.virtualUser().stopRun("enough");
                events.forEach(event -> assertThat(event.data()).isEqualTo("a"));
              }
            }));
    assertThat(outcome.kept().groups())
        .extracting(ErrorGroup::message)
        .containsExactly("wrong price");
    assertThat(outcome.kept().total().failures()).isEqualTo(1);
  }
}
