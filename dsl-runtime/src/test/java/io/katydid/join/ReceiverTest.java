package io.katydid.join;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What one thread does for many channels, some of whose peers are slow, or mean no good. What is
 * missing is waited for, until the time is over.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReceiverTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Pulse QUIET = new Pulse(MINUTE, MINUTE);
  private static final int MANY = 500;

  private Pair bad;
  private Pair good;
  private Channel toBad;
  private Channel toGood;

  @BeforeEach
  void connect() throws IOException {
    bad = Pair.open();
    good = Pair.open();
    toBad = channel(bad);
    toGood = channel(good);
  }

  @AfterEach
  void disconnect() throws IOException {
    toBad.close();
    toGood.close();
    bad.close();
    good.close();
  }

  /** The peer is a plain socket, and writes what it likes. */
  private static Channel channel(Pair pair) throws IOException {
    return channel(Records.of(pair.worker(), RecordCipher.NONE, RecordCipher.NONE));
  }

  private static Channel channel(Records records) throws IOException {
    return Channel.over(records, "the peer", QUIET);
  }

  private static byte[] record(String content) {
    byte[] bytes = content.getBytes(UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + bytes.length)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }

  private void requireGoodIsHeard() throws IOException {
    good.controller().getOutputStream().write(record("yes"));
    assertThat(toGood.in().readNBytes(3)).isEqualTo("yes".getBytes(UTF_8));
  }

  @Test
  void peer_withHalfARecord_holdsUpNoOther() throws Exception {
    byte[] record = record("slowly");
    OutputStream out = bad.controller().getOutputStream();
    for (byte next : record) {
      out.write(next);
      requireGoodIsHeard();
    }

    assertThat(toBad.in().readNBytes(6)).isEqualTo("slowly".getBytes(UTF_8));
  }

  @Test
  void peer_whoFloods_holdsUpNoOtherAndAllOfItIsRead() throws Exception {
    byte[] longest = record("x".repeat(RecordReader.LONGEST));
    FutureTask<String> flood =
        Pair.begin(() -> {
          for (int sent = 0; sent < MANY; sent++) {
            bad.controller().getOutputStream().write(longest);
          }
          return "sent";
        });
    for (int i = 0; i < MANY; i++) {
      requireGoodIsHeard();
    }

    long read = toBad.in().skip((long) MANY * RecordReader.LONGEST);

    assertThat(read).isEqualTo((long) MANY * RecordReader.LONGEST);
    assertThat(flood.get()).isEqualTo("sent");
  }

  @Test
  void peer_withManySmallRecordsAtOnce_isReadToTheLast() throws Exception {
    CompletableFuture<Integer> counted = new CompletableFuture<>();
    Counter counter = new Counter(toBad, counted);
    toBad.readBy(counter::count);
    byte[] one = record("1");
    ByteBuffer all = ByteBuffer.allocate(MANY * one.length);
    for (int i = 0; i < MANY; i++) {
      all.put(one);
    }

    bad.controller().getOutputStream().write(all.array());
    bad.controller().close();

    assertThat(counted.join()).isEqualTo(MANY);
  }

  /** Of what has come, without waiting for more. */
  private static final class Counter {

    private final Channel channel;
    private final CompletableFuture<Integer> counted;
    private int count;

    Counter(Channel channel, CompletableFuture<Integer> counted) {
      this.channel = channel;
      this.counted = counted;
    }

    boolean count() {
      try {
        while (channel.in().read() >= 0) {
          count++;
        }
        return counted.complete(count);
      } catch (NothingYetException e) {
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void peer_whoReadsLater_getsAllAndNobodyWaits() throws Exception {
    byte[] much = new byte[SendQueue.MOST / 2];
    much[much.length - 1] = 1;

    toBad.out().write(much);
    requireGoodIsHeard();

    RecordReader reader = new RecordReader(bad.controller().getInputStream(), RecordCipher.NONE);
    byte[] last = {};
    for (int at = 0; at < much.length; at += RecordReader.LONGEST) {
      last = reader.next();
    }
    assertThat(last).hasSize(RecordReader.LONGEST).endsWith(1);
  }

  @Test
  void peer_whoNeverReads_isLeft() throws Exception {
    byte[] much = new byte[1 << 20];

    IOException refused =
        catchThrowableOfType(
            IOException.class,
            () -> {
              while (true) {
                toBad.out().write(much);
              }
            });

    assertThat(refused).hasMessage("it does not take what it is sent");
    assertThat(toBad.ended().join())
        .isEqualTo("the connection to the peer broke: it does not take what it is sent");
    requireGoodIsHeard();
  }

  /** As TLS does after an error. */
  @Test
  void socket_closedByAnother_endsTheChannel() throws Exception {
    bad.worker().close();

    assertThat(toBad.ended().join()).isEqualTo("the connection to the peer broke: Socket closed");
  }

  static Stream<Credentials[]> credentials() {
    Token token = Token.of("correct horse battery staple", "a test");
    return Stream.of(
        new Credentials[] {token, token},
        new Credentials[] {CertificatesTest.of("worker"), CertificatesTest.of("controller")});
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void channels_whoseRecordsComeInPieces_haveAllOfThem(Credentials worker, Credentials controller)
      throws Exception {
    byte[] content = new byte[RecordReader.LONGEST + 100];
    content[content.length - 1] = 1;
    try (Relay relay = Relay.open()) {
      Pair.Secured secured = relay.pair().secure(worker, controller);
      try (Channel down = channel(secured.controller())) {
        try (Channel up = channel(secured.worker())) {
          up.out().write(content);
          down.out().write("seen".getBytes(UTF_8));

          assertThat(down.in().readNBytes(content.length)).isEqualTo(content);
          assertThat(up.in().readNBytes(4)).isEqualTo("seen".getBytes(UTF_8));
        }
        assertThat(down.ended().join()).isEqualTo("the peer closed the connection");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void channel_thatIsReadLater_hasAllOfIt(Credentials worker, Credentials controller)
      throws Exception {
    byte[] content = new byte[SendQueue.MOST / 2];
    content[content.length - 1] = 1;
    try (Pair pair = Pair.open()) {
      Pair.Secured secured = pair.secure(worker, controller);
      try (Channel up = channel(secured.worker());
          Channel down = channel(secured.controller())) {
        up.out().write(content);
        down.out().write("late".getBytes(UTF_8));
        assertThat(up.in().readNBytes(4)).isEqualTo("late".getBytes(UTF_8));

        assertThat(down.in().readNBytes(content.length)).isEqualTo(content);
      }
    }
  }
}
