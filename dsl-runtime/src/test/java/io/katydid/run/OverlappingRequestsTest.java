package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.OpenRequest;
import io.katydid.api.Timing;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamSnapshot;
import io.katydid.store.RunOutcome;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

/** Requests of other clients than Katydid's own: they overlap, and end on any thread. */
class OverlappingRequestsTest {

  @Test
  void requests_thatOverlap_areCountedEach() {
    Snapshot kept =
        once(scope -> {
          OpenRequest first = scope.measure().beginRequest("order");
          OpenRequest second = scope.measure().beginRequest("order");
          first.end();
          second.fail("UNAVAILABLE", "no broker");
        });
    assertThat(named("order", kept).count()).isEqualTo(2);
    assertThat(named("order", kept).failures()).isEqualTo(1);
    assertThat(kept.total().count()).isEqualTo(2);
    assertThat(kept.groups())
        .containsExactly(new ErrorGroup("order", "UNAVAILABLE", "no broker", 1, ""));
  }

  @Test
  void request_thatEndsOnAnotherThread_isCountedAtOnce() {
    Snapshot kept =
        once(scope -> {
          OpenRequest request = scope.measure().beginRequest("order");
          Thread.ofPlatform().start(request::end).join();
          throw new AssertionError("nothing is open");
        });
    assertThat(named("order", kept).count()).isEqualTo(1);
    assertThat(named("order", kept).failures()).isZero();
    assertThat(kept.groups()).extracting(ErrorGroup::message).containsExactly("nothing is open");
  }

  @Test
  void request_thatBeginsOnAnotherThread_isCounted() {
    Snapshot kept =
        once(scope -> {
          var measure = scope.measure();
          Thread.ofPlatform().start(() -> measure.beginRequest("order").end()).join();
        });
    assertThat(named("order", kept).count()).isEqualTo(1);
  }

  @Test
  void request_thatHasEnded_canBeFailedByACheck() {
    Snapshot kept =
        once(scope -> {
          scope.measure().beginRequest("order").end();
          throw new AssertionError("wrong order");
        });
    assertThat(named("order", kept).failures()).isEqualTo(1);
    assertThat(kept.groups()).extracting(ErrorGroup::type).containsExactly("check");
  }

  @Test
  void request_thatFailsInAMeasure_failsIt() {
    Snapshot kept =
        once(scope ->
            scope
                .measure()
                .run(
                    "checkout", () -> scope.measure().beginRequest("order").fail("BUSY", "later")));
    assertThat(kept.measures()).singleElement().matches(checkout -> checkout.failures() == 1);
  }

  @Test
  void request_thatHasEnded_isNotEndedAgain() {
    Snapshot kept =
        once(scope -> {
          OpenRequest request = scope.measure().beginRequest("order");
          request.transferred(3, 5);
          request.end();
          request.fail("BUSY", "later");
          request.transferred(7, 11);
          request.retried();
        });
    assertThat(named("order", kept).count()).isEqualTo(1);
    assertThat(named("order", kept).failures()).isZero();
    assertThat(kept.retries()).isEqualTo(1);
  }

  @Test
  void events_ofAStream_areTimed() {
    Snapshot kept =
        once(scope -> {
          OpenRequest prices = scope.measure().beginStream("prices");
          prices.event();
          Thread.ofPlatform().start(prices::event).join();
          prices.event();
          prices.end();
          prices.event();
        });
    StreamSnapshot streams = named("prices", kept).streams();
    assertThat(streams.count(StreamCount.ENDED)).isEqualTo(1);
    assertThat(streams.count(StreamCount.EVENTS)).isEqualTo(3);
    assertThat(streams.times(Timing.FIRST_EVENT).count()).isEqualTo(1);
    assertThat(streams.times(Timing.BETWEEN_EVENTS).count()).isEqualTo(2);
  }

  @Test
  void stream_thatEndsOnAnotherThread_isCounted() {
    Snapshot kept =
        once(scope -> {
          OpenRequest prices = scope.measure().beginStream("prices");
          Thread.ofPlatform().start(prices::end).join();
        });
    assertThat(named("prices", kept).streams().count(StreamCount.ENDED)).isEqualTo(1);
  }

  @Test
  void event_ofARequestWithoutStream_isAnError() {
    Snapshot kept = once(scope -> scope.measure().beginRequest("order").event());
    assertThat(kept.groups())
        .extracting(ErrorGroup::message)
        .contains("a request without a stream has no events: use beginStream");
  }

  @Test
  void request_openAtTheEndOfItsUser_hasNoResponse() {
    Snapshot kept = once(scope -> assertThat(scope.measure().beginRequest("order")).isNotNull());
    assertThat(named("order", kept).failures()).isEqualTo(1);
    assertThat(kept.groups())
        .containsExactly(new ErrorGroup("order", "no response", "its user has ended", 1, ""));
  }

  @Test
  void address_thatIsPublic_endsTheRun() {
    RunOutcome outcome =
        TestRun.of(scope -> scope.requireAllowed("shop.test", InetAddress.getByName("192.0.2.1")))
            .execute();
    assertThat(outcome.kept().groups().getFirst().message())
        .startsWith("shop.test (192.0.2.1) is neither this machine nor in a private network");
  }

  private static Snapshot once(ScriptedPlan.Step task) {
    return TestRun.of(
            scope -> {
              scope.virtualUser().stop();
              task.run(scope);
            })
        .execute()
        .kept();
  }

  private static RequestSnapshot named(String name, Snapshot kept) {
    return kept.request(name).orElseThrow();
  }
}
