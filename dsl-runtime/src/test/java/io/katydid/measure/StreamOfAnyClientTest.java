package io.katydid.measure;

import static io.katydid.measure.RecorderFixture.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.OpenRequest;
import io.katydid.api.Timing;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A stream of another client has the figures that one of ours has. */
class StreamOfAnyClientTest {

  private static final List<TimeLimit> LIMITS =
      List.of(
          new TimeLimit(Timing.FIRST_EVENT, 50 * MS),
          new TimeLimit(Timing.BETWEEN_EVENTS, 25 * MS));

  private static final long[] EVENTS = {100, 120, 150, 170};

  private final AtomicLong clock = new AtomicLong();
  private final Recorder recorder = recorder();
  private final Sampler sampler = new Sampler(recorder);
  private final OverlappingRequests requests =
      new OverlappingRequests(recorder, sampler, clock::get);

  private static Recorder recorder() {
    return new Recorder(
        new WatchedFigures(
            name -> LIMITS,
            List.of(),
            List.of(new Goodness(LIMITS), new Goodness(List.of(LIMITS.getFirst()))),
            Set.of(),
            Map.of()));
  }

  private RequestSnapshot recorded() {
    sampler.close();
    return recorder.read(1_000 * MS).sinceStart().total();
  }

  private static RequestSnapshot ours(boolean fails) {
    Recorder recorder = recorder();
    Sampler sampler = new Sampler(recorder);
    OpenStream stream = sampler.startStream(recorder.series("prices"), 0, 0);
    stream.opened(0);
    for (long millis : EVENTS) {
      stream.event(millis * MS);
    }
    if (fails) {
      stream.fail("UNAVAILABLE", "");
    }
    stream.finish(200 * MS);
    sampler.close();
    return recorder.read(1_000 * MS).sinceStart().total();
  }

  private void theirs(boolean fails) {
    OpenRequest stream = requests.begin("prices", true);
    for (long millis : EVENTS) {
      clock.set(millis * MS);
      stream.event();
    }
    clock.set(200 * MS);
    if (fails) {
      stream.fail("UNAVAILABLE", "");
    } else {
      stream.end();
    }
  }

  private static void assertSame(RequestSnapshot theirs, RequestSnapshot ours) {
    assertThat(theirs.streams()).isEqualTo(ours.streams());
    assertThat(theirs.goods()).isEqualTo(ours.goods()).isNotEmpty();
    assertThat(theirs.responseTime()).isEqualTo(ours.responseTime());
    assertThat(theirs.failures()).isEqualTo(ours.failures());
  }

  @Test
  void stream_ofTheThreadOfItsUser_hasTheSameFigures() {
    theirs(false);

    assertSame(recorded(), ours(false));
  }

  @Test
  void stream_ofAnotherThread_hasTheSameFigures() throws InterruptedException {
    Thread.ofPlatform().start(() -> theirs(false)).join();

    assertSame(recorded(), ours(false));
  }

  @Test
  void stream_thatFails_hasTheSameFigures() {
    theirs(true);

    assertSame(recorded(), ours(true));
  }

  /** Events of a real server, which {@code java.net.http} gives line by line. */
  @Test
  void stream_ofTheClientOfTheJdk_hasItsEvents() throws Exception {
    String events = "data: a\n\ndata: b\n\ndata: c\n\n";
    try (StubServer server =
            StubServer.answering(
                StubServer.response("200 OK", events, "Content-Type: text/event-stream"));
        HttpClient client = HttpClient.newHttpClient()) {
      OpenRequest stream = requests.begin("prices", true);
      try (Stream<String> lines =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(server.url())).build(), BodyHandlers.ofLines())
              .body()) {
        lines.filter(it -> it.startsWith("data:")).forEach(it -> stream.event());
      }
      stream.end();
    }

    StreamSnapshot streams = recorded().streams();
    assertThat(streams.count(StreamCount.ENDED)).isEqualTo(1);
    assertThat(streams.count(StreamCount.EVENTS)).isEqualTo(3);
    assertThat(streams.times(Timing.FIRST_EVENT).count()).isEqualTo(1);
    assertThat(streams.times(Timing.BETWEEN_EVENTS).count()).isEqualTo(2);
  }
}
