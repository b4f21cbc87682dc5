package io.katydid.join;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes through a channel, and how its end is noticed. */
class ChannelTest {

  private static final Token TOKEN = Token.of("correct horse battery staple", "a test");
  private static final Duration SOON = Duration.ofMillis(5);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Pulse QUIET = new Pulse(MINUTE, MINUTE);

  private Pair pair;
  private Pair.Secured secured;

  @BeforeEach
  void connect() throws Exception {
    pair = Pair.open();
    secured = pair.secure(TOKEN, TOKEN);
  }

  @AfterEach
  void disconnect() throws IOException {
    pair.close();
  }

  @Test
  void bytes_written_comeInTheirOrder() throws Exception {
    byte[] many = new byte[3 * RecordReader.LONGEST];
    Arrays.fill(many, (byte) 9);
    try (Channel worker = channel(secured.worker(), QUIET);
        Channel controller = channel(secured.controller(), QUIET)) {
      worker.out().write('a');
      worker.out().write(many);
      worker.out().write("xyz".getBytes(UTF_8), 1, 1);

      assertThat(controller.in().read()).isEqualTo('a');
      assertThat(controller.in().readNBytes(many.length)).isEqualTo(many);
      assertThat(controller.in().read()).isEqualTo('y');
    }
  }

  @Test
  void side_withNothingToSend_showsThatItIsThere() throws Exception {
    Channel worker = channel(secured.worker(), new Pulse(SOON, MINUTE));
    try (worker) {
      assertThat(secured.controller().in().next()).isEmpty();
      assertThat(secured.controller().in().next()).isEmpty();
    }
  }

  @Test
  void beat_afterSomethingElse_isLeftOut() throws Exception {
    secured.worker().out().send(new byte[] {1}, 0, 1);
    secured.worker().out().beat();
    secured.worker().out().send(new byte[] {2}, 0, 1);

    assertThat(secured.controller().in().next()).containsExactly(1);
    assertThat(secured.controller().in().next()).containsExactly(2);
  }

  @Test
  void peer_silent_isNoticedWhetherAnyoneReads() throws Exception {
    try (Channel worker = channel(secured.worker(), new Pulse(MINUTE, Duration.ofMillis(200)))) {
      assertThat(worker.ended().join()).isEqualTo("the peer has not been heard for 0.2 s");
      assertThat(worker.in().read()).isEqualTo(-1);
    }
  }

  @Test
  void silence_ofWholeSeconds_isWrittenSo() throws Exception {
    try (Channel worker = channel(secured.worker(), new Pulse(MINUTE, Duration.ofSeconds(1)))) {
      assertThat(worker.ended().join()).isEqualTo("the peer has not been heard for 1 s");
    }
  }

  /** Who has sent more than is kept waits for us, and we do not listen. */
  @Test
  void peer_thatIsNotRead_isNotTakenForSilent() throws Exception {
    Pulse shorter = new Pulse(MINUTE, Duration.ofMillis(200));
    Pulse longer = new Pulse(MINUTE, Duration.ofMillis(600));
    for (int record = 0; record < 300; record++) {
      secured.controller().out().send(new byte[] {1}, 0, 1);
    }
    try (Pair other = Pair.open();
        Channel full = channel(secured.worker(), shorter)) {
      try (Channel silent = channel(other.secure(TOKEN, TOKEN).worker(), longer)) {
        assertThat(silent.ended().join()).isEqualTo("the peer has not been heard for 0.6 s");
      }

      assertThat(full.ended()).isNotDone();
      assertThat(full.in().readNBytes(300)).hasSize(300).containsOnly(1);
    }
  }

  @Test
  void peer_gone_isNoticedAndWhatItSentIsRead() throws Exception {
    secured.controller().out().send(new byte[] {42}, 0, 1);
    try (Channel worker = channel(secured.worker(), QUIET)) {
      pair.controller().close();

      assertThat(worker.ended().join()).isEqualTo("the peer closed the connection");
      assertThat(worker.in().read()).isEqualTo(42);
      assertThat(worker.in().read()).isEqualTo(-1);
    }
  }

  @Test
  void peer_killed_isNoticedByItsReset() throws Exception {
    try (Channel worker = channel(secured.worker(), QUIET)) {
      pair.controller().setSoLinger(true, 0);
      pair.controller().close();

      assertThat(worker.ended().join())
          .startsWith("the connection to the peer broke: Connection reset");
    }
  }

  @Test
  void record_damaged_endsTheChannel() throws Exception {
    try (Channel worker = channel(secured.worker(), QUIET)) {
      pair.controller().getOutputStream().write(new byte[] {0, 0, 0, 16});
      pair.controller().getOutputStream().write(new byte[16]);

      assertThat(worker.ended().join())
          .isEqualTo(
              "the connection to the peer broke: what it sent is not sealed by the token of this"
                  + " run");
    }
  }

  @Test
  void channel_closed_saysSoAndWakesItsReader() throws Exception {
    Channel worker = channel(secured.worker(), QUIET);
    CompletableFuture<String> ended = worker.ended();

    worker.close();

    assertThat(ended.join()).isEqualTo("the peer was left");
    assertThat(worker.in().read()).isEqualTo(-1);
  }

  @Test
  void channel_whoseReaderDoesNotRead_isClosedAllTheSame() throws Exception {
    Channel worker = channel(secured.worker(), QUIET);
    for (int sent = 0; sent < 300; sent++) {
      secured.controller().out().send(new byte[] {1}, 0, 1);
    }

    worker.close();

    assertThat(worker.ended().join()).isEqualTo("the peer was left");
  }

  @Test
  void readBy_whatComesThen_isReadByTheThreadThatReceives() throws Exception {
    Reader reader = new Reader();
    try (Channel worker = channel(secured.worker(), QUIET)) {
      worker.readBy(() -> reader.read(worker));
      secured.controller().out().beat();
      secured.controller().out().send(new byte[] {'a'}, 0, 1);
      assertThat(reader.next()).isEqualTo("katydid-receiver: a");

      secured.controller().out().send(new byte[] {'b', 'c'}, 0, 2);
      assertThat(reader.next()).isEqualTo("katydid-receiver: b");
      assertThat(reader.next()).isEqualTo("katydid-receiver: c");
    }
  }

  @Test
  void readBy_sideThatLeaves_readsWhatItSentAndThatItHasLeft() throws Exception {
    Reader reader = new Reader();
    try (Channel worker = channel(secured.worker(), QUIET)) {
      worker.readBy(() -> reader.read(worker));
      secured.controller().out().send(new byte[] {'a'}, 0, 1);
      pair.controller().close();

      assertThat(reader.next()).isEqualTo("katydid-receiver: a");
      assertThat(reader.next()).isEqualTo("katydid-receiver: the peer closed the connection");
    }
  }

  @Test
  void readBy_afterTheEnd_readsThat() throws Exception {
    Reader reader = new Reader();
    try (Channel worker = channel(secured.worker(), QUIET)) {
      pair.controller().close();
      assertThat(worker.ended().join()).isEqualTo("the peer closed the connection");

      worker.readBy(() -> reader.read(worker));

      assertThat(reader.next()).isEqualTo("katydid-receiver: the peer closed the connection");
    }
  }

  @Test
  void readBy_readerThatFails_endsTheChannel() throws Exception {
    try (Channel worker = channel(secured.worker(), QUIET)) {
      worker.readBy(() -> fail(worker));
      secured.controller().out().send(new byte[] {'a'}, 0, 1);

      assertThat(worker.ended().join())
          .isEqualTo("what the peer sent could not be used: no such frame: 97");
      assertThat(worker.in().read()).isEqualTo(-1);
    }
  }

  private static boolean fail(Channel channel) {
    try {
      throw new IllegalStateException("no such frame: " + channel.in().read());
    } catch (NothingYetException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes each byte, and in the end why it is one, with the thread that has read it. */
  private static final class Reader {

    private final BlockingQueue<String> noted = new LinkedBlockingQueue<>();

    boolean read(Channel channel) {
      try {
        int next;
        do {
          next = channel.in().read();
          note(next < 0 ? channel.ended().join() : Character.toString(next));
        } while (next >= 0);
        return true;
      } catch (NothingYetException e) {
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void note(String what) {
      noted.add(Thread.currentThread().getName() + ": " + what);
    }

    String next() throws InterruptedException {
      return noted.take();
    }
  }

  private static Channel channel(Records records, Pulse pulse) throws IOException {
    return Channel.over(records, "the peer", pulse);
  }
}
