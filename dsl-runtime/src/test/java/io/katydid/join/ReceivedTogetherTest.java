package io.katydid.join;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.run.Clock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the thread that receives waits for others to come in, so that it takes all in one go. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReceivedTogetherTest {

  private static final long NOW = 7;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Pulse QUIET = new Pulse(MINUTE, MINUTE);

  private final List<Long> waits = new CopyOnWriteArrayList<>();
  private Pair first;
  private Pair second;
  private Channel toFirst;
  private Channel toSecond;

  /** On which a wait ends at once, and the second connection in it, which is seen at once. */
  private final class WaitingClock implements Clock {

    @Override
    public long nanoTime() {
      return NOW;
    }

    @Override
    public void parkUntil(long deadline) {
      waits.add(deadline);
      try {
        second.worker().shutdownInput();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @BeforeEach
  void connect() throws IOException {
    Receiver receiver = new Receiver(new WaitingClock());
    first = Pair.open();
    second = Pair.open();
    toFirst = channel(receiver, first);
    toSecond = channel(receiver, second);
    // A channel is read once at its beginning, without a wait.
    CompletableFuture<Boolean> begun = new CompletableFuture<>();
    receiver.execute(() -> begun.complete(true));
    assertThat(begun.join()).isTrue();
  }

  @AfterEach
  void disconnect() throws IOException {
    toFirst.close();
    toSecond.close();
    first.close();
    second.close();
  }

  private static Channel channel(Receiver receiver, Pair pair) throws IOException {
    Records records = Records.of(pair.worker(), RecordCipher.NONE, RecordCipher.NONE);
    return Channel.over(receiver, records, "the peer", QUIET);
  }

  private void requireFirstIsHeard() throws IOException {
    new RecordWriter(first.controller().getOutputStream(), RecordCipher.NONE)
        .send("yes".getBytes(UTF_8), 0, 3);
    assertThat(toFirst.in().readNBytes(3)).isEqualTo("yes".getBytes(UTF_8));
  }

  @Test
  void whatComes_inTheTimeAfterARecord_isTakenWithIt() throws Exception {
    toFirst.allowDelay();
    toSecond.allowDelay();

    requireFirstIsHeard();

    assertThat(toSecond.ended().join()).isEqualTo("the peer closed the connection");
    assertThat(waits).containsExactly(NOW + Receiver.GATHERING);
  }

  /** What a start waits for is timed. */
  @Test
  void record_ofOneThatAllowsNoDelay_isTakenAtOnce() throws Exception {
    toSecond.allowDelay();

    requireFirstIsHeard();

    assertThat(waits).isEmpty();
    assertThat(toSecond.ended()).isNotDone();
  }
}
