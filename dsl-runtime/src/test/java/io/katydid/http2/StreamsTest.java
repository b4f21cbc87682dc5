package io.katydid.http2;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.net.EarliestDeadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamsTest {

  private final Streams streams = new Streams();
  private final Http2Connection connection =
      new Http2Connection(
          new SilentTransport(),
          () -> 1,
          new EarliestDeadline(),
          Http2Connection.buffers(),
          () -> {});

  private int nextId = 1;

  private Http2Stream begin() {
    Http2Stream stream =
        new Http2Stream(
            connection,
            new Get(),
            BodyUse.KEEP,
            new EarliestDeadline(),
            Long.MAX_VALUE,
            Long.MAX_VALUE);
    stream.id = nextId;
    nextId += 2;
    streams.add(stream);
    return stream;
  }

  private void requireAll(List<Http2Stream> open) {
    assertThat(streams.all()).containsExactlyInAnyOrderElementsOf(open);
    assertThat(open).allSatisfy(stream -> assertThat(streams.find(stream.id)).isSameAs(stream));
    assertThat(streams.isEmpty()).isEqualTo(open.isEmpty());
  }

  @Test
  void find_manyThatEndInAnyOrder_findsThoseThatHaveNot() {
    Random random = new Random(1);
    List<Http2Stream> open = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      open.add(begin());
      while (open.size() > random.nextInt(150)) {
        Http2Stream ended = open.remove(random.nextInt(open.size()));
        streams.remove(ended);
        assertThat(streams.find(ended.id)).isNull();
      }
      if (i % 100 == 0) {
        requireAll(open);
      }
    }
  }

  @Test
  void find_oneThatIsOpenForLong_findsItAndThoseAfterIt() {
    Http2Stream first = begin();
    for (int i = 0; i < 1_000; i++) {
      Http2Stream other = begin();
      requireAll(List.of(first, other));
      streams.remove(other);
    }
    streams.remove(first);

    requireAll(List.of());
  }

  @Test
  void remove_twice_removesNoOther() {
    Http2Stream first = begin();
    Http2Stream second = begin();
    streams.remove(first);
    streams.remove(first);

    requireAll(List.of(second));
  }

  @Test
  void find_numberOfAnotherKind_findsNone() {
    begin();

    assertThat(streams.find(0)).isNull();
    assertThat(streams.find(2)).isNull();
    assertThat(streams.find(3)).isNull();
  }
}
