package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.OpenStream;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.message.ResponseHead;
import io.katydid.sse.EventParser;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IncomingEventsTest {

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
    Recorder recorder = new Recorder(name -> List.of());
    OpenStream sample = new Sampler(recorder).startStream(recorder.series("x"), 0, 0);
    ResponseHead head = ResponseHead.of("HTTP/1.1", 200, "OK", List.of());
    IncomingEvents events =
        new IncomingEvents(
            sample,
            () -> 0,
            new OpenEvents.Timeline(0, Long.MAX_VALUE, Long.MAX_VALUE),
            new NotedResponse(head, closed),
            body,
            new EventParser());

    assertThat(events.read(0)).isTrue();
    events.close();

    assertThat(closed).hasValue(2);
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
