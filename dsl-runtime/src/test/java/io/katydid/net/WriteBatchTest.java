package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether a message was sent is seen at once: on one machine, it is there when it was sent. */
@Timeout(20)
class WriteBatchTest {

  private static final byte[] MESSAGE =
      "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final AtomicLong now = new AtomicLong(1_000);
  private volatile Consumer<Thread> waker = LockSupport::unpark;
  private final Reactor reactor =
      new Reactor(now::get, delay -> {}, thread -> waker.accept(thread));
  private final WriteBatch batch = reactor.batch;
  private final List<ConnectedSockets> all = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    reactor.close();
    for (ConnectedSockets sockets : all) {
      sockets.close();
    }
  }

  @Test
  void message_whileTheBatchIsClosed_isSentAtOnce() throws IOException {
    ConnectedSockets sockets = connect();
    Transport transport = transport(sockets);

    transport.writeMessage(MESSAGE, 0, MESSAGE.length);

    assertThat(received(sockets)).isEqualTo(MESSAGE);
    assertThat(transport.heldFor()).isZero();
  }

  @Test
  void messages_whileTheBatchIsOpen_areSentWhenItIsClosed() throws IOException {
    ConnectedSockets one = connect();
    ConnectedSockets another = connect();
    Transport first = transport(one);
    Transport second = transport(another);
    batch.open();

    first.writeMessage(MESSAGE, 0, MESSAGE.length);
    now.addAndGet(30);
    second.writeMessage(MESSAGE, 4, 5);

    assertThat(received(one)).isEmpty();
    assertThat(received(another)).isEmpty();
    now.addAndGet(12);
    batch.close();
    assertThat(received(one)).isEqualTo(MESSAGE);
    assertThat(received(another)).asString().isEqualTo("/ HTT");
    assertThat(first.heldFor()).isEqualTo(42);
    assertThat(second.heldFor()).isEqualTo(12);
  }

  @Test
  void message_thatMakesTheBatchFull_sendsAll() throws IOException {
    List<ConnectedSockets> sockets = new ArrayList<>();
    batch.open();

    for (int i = 0; i < WriteBatch.MOST; i++) {
      for (ConnectedSockets each : sockets) {
        assertThat(received(each)).isEmpty();
      }
      sockets.add(connect());
      transport(sockets.get(i)).writeMessage(MESSAGE, 0, MESSAGE.length);
    }

    for (ConnectedSockets each : sockets) {
      assertThat(received(each)).isEqualTo(MESSAGE);
    }
  }

  @Test
  void messages_whileAUserComputes_areSentByTheNextOneAndNoMoreHeldBack() throws IOException {
    ConnectedSockets one = connect();
    ConnectedSockets another = connect();
    ConnectedSockets third = connect();
    batch.open();
    transport(one).writeMessage(MESSAGE, 0, MESSAGE.length);
    now.addAndGet(WriteBatch.LONGEST + 1);

    transport(another).writeMessage(MESSAGE, 0, MESSAGE.length);
    transport(third).writeMessage(MESSAGE, 0, MESSAGE.length);

    assertThat(received(one)).isEqualTo(MESSAGE);
    assertThat(received(another)).isEqualTo(MESSAGE);
    assertThat(received(third)).isEqualTo(MESSAGE);
  }

  /** A thread of a JVM without memory cannot be scheduled. */
  @Test
  void message_whoseReaderCannotBeWokenUp_keepsBackNoOther() throws Exception {
    ConnectedSockets failing = connect();
    ConnectedSockets other = connect();
    Transport first = transport(failing);
    waker =
        thread -> {
          throw new OutOfMemoryError("by intent");
        };
    batch.open();
    first.writeMessage(MESSAGE, 0, MESSAGE.length);
    transport(other).writeMessage(MESSAGE, 0, MESSAGE.length);
    failing.client().shutdownOutput();
    WaitingThread reader = WaitingThread.begin(() -> read(first));

    batch.close();

    assertThat(received(other)).isEqualTo(MESSAGE);
    first.close();
    reader.assertFails("Socket closed");
  }

  @Test
  void message_thatIsLarge_isSentAtOnce() throws IOException {
    ConnectedSockets sockets = connect();
    byte[] large = new byte[WriteBatch.LARGEST + 1];
    batch.open();

    transport(sockets).writeMessage(large, 0, large.length);

    assertThat(received(sockets)).isEqualTo(large);
  }

  @Test
  void write_afterAMessageThatIsHeldBack_sendsThatFirst() throws IOException {
    ConnectedSockets sockets = connect();
    Transport transport = transport(sockets);
    batch.open();
    transport.writeMessage(MESSAGE, 0, 3);

    transport.write(MESSAGE, 3, 3);

    assertThat(received(sockets)).asString().isEqualTo("GET / ");
  }

  /** Its response can be there already: a server may respond before it has read a request. */
  @Test
  void finishSending_ofAMessageThatIsHeldBack_sendsIt() throws IOException {
    ConnectedSockets sockets = connect();
    Transport transport = transport(sockets);
    batch.open();
    transport.writeMessage(MESSAGE, 0, MESSAGE.length);

    assertThat(transport.finishSending()).isTrue();

    assertThat(received(sockets)).isEqualTo(MESSAGE);
  }

  @Test
  void message_thatASocketDoesNotTake_isSentByItsReader() throws Exception {
    ConnectedSockets sockets = connect();
    sockets.client().setOption(StandardSocketOptions.SO_SNDBUF, 1 << 10);
    Transport transport = transport(sockets);
    long filled = sockets.fill();
    batch.open();
    transport.writeMessage(MESSAGE, 0, MESSAGE.length);
    WaitingThread reader = WaitingThread.begin(() -> assertThat(read(transport)).isEqualTo(7));

    batch.close();
    sockets.drain(filled);
    sockets.drain(MESSAGE.length);
    sockets.server().write(ByteBuffer.wrap(new byte[] {7}));

    reader.end();
  }

  @Test
  void message_thatCannotBeSent_failsItsReader() throws Exception {
    ConnectedSockets sockets = connect();
    Transport transport = transport(sockets);
    batch.open();
    transport.writeMessage(MESSAGE, 0, MESSAGE.length);
    sockets.client().shutdownOutput();
    WaitingThread reader = WaitingThread.begin(() -> read(transport));

    batch.close();

    reader.assertFails("Socket closed");
  }

  @Test
  void message_thatCannotBeSent_failsTheMessageThatItIsOf() throws Exception {
    ConnectedSockets sockets = connect();
    Transport transport = transport(sockets);
    AtomicBoolean failed = new AtomicBoolean();
    transport.send(new FailingMessage(failed));
    batch.open();
    transport.writeMessage(MESSAGE, 0, MESSAGE.length);
    sockets.client().shutdownOutput();
    batch.close();
    sockets.server().write(ByteBuffer.wrap(new byte[] {7}));

    assertThat(read(transport)).isEqualTo(7);

    assertThat(failed).isTrue();
    assertThat(transport.finishSending()).isFalse();
  }

  private ConnectedSockets connect() throws IOException {
    ConnectedSockets sockets = ConnectedSockets.open();
    all.add(sockets);
    return sockets;
  }

  private ChannelTransport transport(ConnectedSockets sockets) throws IOException {
    return new ChannelTransport(sockets.client(), reactor);
  }

  private static byte[] received(ConnectedSockets sockets) throws IOException {
    sockets.server().configureBlocking(false);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    sockets.server().read(bytes);
    byte[] received = new byte[bytes.position()];
    bytes.flip().get(received);
    return received;
  }

  private static int read(Transport transport) throws IOException {
    byte[] one = new byte[1];
    assertThat(transport.read(one, 0, 1)).isOne();
    return one[0];
  }

  /** A message that is written, and only notes that it failed. */
  private record FailingMessage(AtomicBoolean failed) implements Outgoing {

    @Override
    public boolean hasMore() {
      return false;
    }

    @Override
    public void sendMore() {
      throw new IllegalStateException("there is no more");
    }

    @Override
    public void fail(IOException e) {
      failed.set(true);
    }

    @Override
    public boolean isStopped() {
      return failed.get();
    }

    @Override
    public boolean isWhole() {
      return !failed.get();
    }
  }
}
