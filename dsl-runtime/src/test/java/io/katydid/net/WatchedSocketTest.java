package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two threads that wait for one socket, which has no place left to write to. */
@Timeout(20)
class WatchedSocketTest {

  private static final int LARGE = 32 << 20;

  private final List<Thread> woken = new CopyOnWriteArrayList<>();
  private volatile Consumer<Thread> waker = this::wake;
  private final Reactors reactors =
      new Reactors(1, System::nanoTime, delay -> {}, thread -> waker.accept(thread));
  private ConnectedSockets sockets;
  private WatchedSocket watched;
  private long filled;

  private void wake(Thread thread) {
    woken.add(thread);
    LockSupport.unpark(thread);
  }

  @BeforeEach
  void connect() throws IOException {
    sockets = ConnectedSockets.open();
    watched = reactors.of(0).watch(sockets.client());
    filled = sockets.fill();
  }

  @AfterEach
  void close() throws IOException {
    reactors.close();
    sockets.close();
  }

  @Test
  void awaitRead_whileAnotherWaitsToWrite_isWokenUpAlone() throws Exception {
    WaitingThread reader = WaitingThread.begin(watched::awaitRead);
    WaitingThread writer = WaitingThread.begin(watched::awaitWrite);

    sockets.serve(1);
    reader.end();

    assertThat(woken).containsExactly(reader.thread);
    sockets.drain(filled);
    writer.end();
  }

  @Test
  void awaitWrite_whileAnotherWaitsToRead_isWokenUpAlone() throws Exception {
    WaitingThread writer = WaitingThread.begin(watched::awaitWrite);
    WaitingThread reader = WaitingThread.begin(watched::awaitRead);

    sockets.drain(filled);
    writer.end();

    assertThat(woken).containsExactly(writer.thread);
    sockets.serve(1);
    reader.end();
  }

  @Test
  void close_readerAndWriterWait_endsBothWaits() {
    WaitingThread reader = WaitingThread.begin(watched::awaitRead);
    WaitingThread writer = WaitingThread.begin(watched::awaitWrite);

    watched.close();

    reader.assertFails("Socket closed");
    writer.assertFails("Socket closed");
  }

  @Test
  void interrupt_ofTheReader_leavesTheWriter() throws Exception {
    WaitingThread reader = WaitingThread.begin(watched::awaitRead);
    WaitingThread writer = WaitingThread.begin(watched::awaitWrite);

    reader.thread.interrupt();

    reader.assertFails("Closed by interrupt");
    sockets.drain(filled);
    writer.end();
  }

  @Test
  void interrupt_ofTheWriter_leavesTheReader() throws Exception {
    WaitingThread reader = WaitingThread.begin(watched::awaitRead);
    WaitingThread writer = WaitingThread.begin(watched::awaitWrite);

    writer.thread.interrupt();

    writer.assertFails("Closed by interrupt");
    sockets.serve(1);
    reader.end();
  }

  /** The next thread that waits to write is not taken for the one before. */
  @Test
  void awaitWrite_afterAnotherWasInterrupted_isWokenUp() throws Exception {
    WaitingThread first = WaitingThread.begin(watched::awaitWrite);
    first.thread.interrupt();
    first.assertFails("Closed by interrupt");
    WaitingThread second = WaitingThread.begin(watched::awaitWrite);

    sockets.drain(filled);

    second.end();
  }

  @Test
  void awaitReadOrWrite_bytesCome_returns() throws Exception {
    WaitingThread waiting = WaitingThread.begin(watched::awaitReadOrWrite);

    sockets.serve(1);

    waiting.end();
  }

  @Test
  void awaitReadOrWrite_placeToWrite_returns() throws Exception {
    WaitingThread waiting = WaitingThread.begin(watched::awaitReadOrWrite);

    sockets.drain(filled);

    waiting.end();
  }

  /** A thread that helps to write leaves that to one that does nothing else. */
  @Test
  void awaitReadOrWrite_whileAnotherWaitsToWrite_isNotWokenUpToWrite() throws Exception {
    WaitingThread writer = WaitingThread.begin(watched::awaitWrite);
    WaitingThread reader = WaitingThread.begin(watched::awaitReadOrWrite);

    sockets.drain(filled);
    writer.end();

    assertThat(woken).containsExactly(writer.thread);
    sockets.serve(1);
    reader.end();
  }

  @Test
  void awaitWrite_whileAnotherWaitsForEither_isWokenUpInItsPlace() throws Exception {
    WaitingThread reader = WaitingThread.begin(watched::awaitReadOrWrite);
    WaitingThread writer = WaitingThread.begin(watched::awaitWrite);

    sockets.drain(filled);
    writer.end();

    assertThat(woken).containsExactly(writer.thread);
    sockets.serve(1);
    reader.end();
  }

  @Test
  void awaitWrite_errorInTheReactor_isWokenUpAllTheSame() throws Exception {
    AtomicInteger errors = new AtomicInteger();
    waker =
        thread -> {
          if (errors.incrementAndGet() < 3) {
            throw new OutOfMemoryError("by intent");
          }
          LockSupport.unpark(thread);
        };
    WaitingThread writer = WaitingThread.begin(watched::awaitWrite);

    sockets.drain(filled);
    writer.end();

    assertThat(errors).hasValueGreaterThanOrEqualTo(3);
  }

  /** A socket can nearly always be written to: the reactor would find it ready again and again. */
  @Test
  void awaitWrite_returned_writesAreNotLookedForAnyMore() throws Exception {
    WaitingThread writer = WaitingThread.begin(watched::awaitWrite);
    assertThat(watched.key.interestOps()).isEqualTo(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    sockets.drain(filled);
    writer.end();

    while (watched.key.interestOps() != SelectionKey.OP_READ) {
      Thread.onSpinWait();
    }
  }

  /** Each side is woken up and armed many times while the other one is. */
  @Test
  void await_bothSidesManyTimes_losesNoWakeUp() throws Exception {
    sockets.drain(filled);
    WaitingThread writer = WaitingThread.begin(() -> writeAll(LARGE));
    WaitingThread reader = WaitingThread.begin(() -> readAll(LARGE));

    echo(LARGE);

    writer.end();
    reader.end();
  }

  private void writeAll(int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      if (sockets.client().write(bytes) == 0) {
        watched.awaitWrite();
      }
    }
  }

  private void readAll(int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      if (sockets.client().read(bytes) == 0) {
        watched.awaitRead();
      }
    }
  }

  private void echo(int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(10_000);
    for (int left = count; left > 0; left -= bytes.limit()) {
      sockets.server().read(bytes.clear());
      bytes.flip();
      while (bytes.hasRemaining()) {
        sockets.server().write(bytes);
      }
    }
  }
}
