package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.measure.OpenStream;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;
import io.katydid.sse.EventParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class IncomingEventsTest {

  private final Recorder recorder = new Recorder(name -> List.of());
  private final Sampler sampler = new Sampler(recorder);

  /** As a decoder has memory outside of the heap, which a user may leave before its end. */
  @Test
  void stream_thatIsLeft_closesWhatDecodesItAndTheResponse() throws Exception {
    AtomicInteger closed = new AtomicInteger();
    InputStream body =
        new InputStream() {
          @Override
          public int read() {
            return '\n';
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    IncomingEvents events = incoming(() -> 0, body, closed);

    assertThat(events.read(0)).isTrue();
    events.close();

    assertThat(closed).hasValue(2);
  }

  /** As one that is still waited for when its user is to end. */
  @Test
  void read_thatFails_isTimeInRequests() throws Failure {
    AtomicLong now = new AtomicLong();
    InputStream body =
        new InputStream() {
          @Override
          public int read() throws IOException {
            now.addAndGet(70);
            throw new IOException("reset");
          }
        };
    IncomingEvents events = incoming(now::get, body, new AtomicInteger());
    sampler.run(0);

    assertThatThrownBy(() -> events.read(0)).isInstanceOf(Failure.class);
    now.addAndGet(30);

    assertThat(recorder.read(now.get()).sinceStart().spent().requesting()).isEqualTo(70);
  }

  /** Of a stream whose head has come. */
  private IncomingEvents incoming(LongSupplier nanoTime, InputStream body, AtomicInteger closed)
      throws Failure {
    OpenStream sample = sampler.startStream(recorder.series("x"), 0, 0);
    sample.opened(0);
    return new IncomingEvents(
        sample,
        nanoTime,
        new OpenEvents.Timeline(0, Long.MAX_VALUE, Long.MAX_VALUE),
        new NotedResponse(ResponseHead.of("HTTP/1.1", 200, "OK", List.of()), closed),
        body,
        new EventParser());
  }

  private record NotedResponse(ResponseHead head, AtomicInteger closed)
      implements IncomingResponse {

    @Override
    public long firstReceivedAt() {
      return 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return -1;
    }

    @Override
    public void due(long nanoTime, String type) {}

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
