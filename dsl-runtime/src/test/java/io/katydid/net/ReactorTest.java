package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * One of two reactors, which have a guard in common. A thread that is not woken up waits forever:
 * then the time-out fails the test.
 */
@Timeout(20)
class ReactorTest {

  private final AtomicLong now = new AtomicLong(System.nanoTime());
  private final Queue<Long> delays = new ConcurrentLinkedQueue<>();
  private volatile Consumer<Thread> waker = LockSupport::unpark;
  private final Reactors reactors =
      new Reactors(2, now::get, delays::add, thread -> waker.accept(thread));
  private final Reactor reactor = reactors.of(1);
  private ConnectedSockets sockets;
  private ServerSocketChannel listener;
  private SocketChannel client;
  private SocketChannel server;
  private WatchedSocket watched;

  @BeforeEach
  void connect() throws IOException {
    sockets = ConnectedSockets.open();
    listener = sockets.listener();
    client = sockets.client();
    server = sockets.server();
    watched = reactor.watch(client);
  }

  @AfterEach
  void close() throws IOException {
    reactors.close();
    sockets.close();
  }

  @Test
  void await_bytesThatCameBefore_returns() throws IOException {
    write(server, 1);

    watched.awaitRead();

    assertThat(read(client)).isOne();
  }

  @Test
  void await_bytesThatComeLater_returns() throws Exception {
    WaitingThread waiting = WaitingThread.begin(this::read);
    write(server, 1);

    waiting.end();

    assertThat(read(client)).isOne();
  }

  /** While nobody waits for what is there, it is not asked for; then it is, again. */
  @Test
  void await_bytesThatNobodyWaitedForAtFirst_returns() throws Exception {
    for (int round = 0; round < 100; round++) {
      write(server, 1);
      awaitRest();
      watched.awaitRead();
      assertThat(read(client)).isOne();
    }
  }

  private void awaitRest() {
    while (client.keyFor(reactor.selector).interestOps() != 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void await_endOfTheOtherSide_returns() throws IOException {
    server.close();

    watched.awaitRead();

    assertThat(client.read(ByteBuffer.allocate(1))).isEqualTo(-1);
  }

  /** What is there before the socket is watched may be seen while it is being registered. */
  @Test
  void watch_socketsThatHaveEnded_returnsToEach() throws IOException {
    for (int i = 0; i < 500; i++) {
      try (SocketChannel ended = SocketChannel.open(listener.getLocalAddress())) {
        listener.accept().close();

        reactor.watch(ended).awaitRead();

        assertThat(ended.read(ByteBuffer.allocate(1))).isEqualTo(-1);
      }
    }
  }

  @Test
  void close_whileSomebodyWaits_endsTheWait() {
    WaitingThread waiting = WaitingThread.begin(this::read);

    watched.close();

    waiting.assertFails("Socket closed");
  }

  @Test
  void interrupt_whileSomebodyWaits_endsTheWait() {
    WaitingThread waiting = WaitingThread.begin(this::read);

    waiting.thread.interrupt();

    waiting.assertFails("Closed by interrupt");
  }

  @Test
  void await_closedSocket_fails() {
    watched.close();

    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(() -> watched.awaitRead())
        .withMessage("Socket closed");
  }

  @Test
  void watch_afterTheEnd_fails() throws IOException {
    reactor.close();

    try (SocketChannel late = SocketChannel.open(listener.getLocalAddress())) {
      assertThatExceptionOfType(SocketException.class)
          .isThrownBy(() -> reactor.watch(late))
          .withMessage("Socket closed");
    }
  }

  /** Before JDK 24, a reactor that waits for the kernel keeps a carrier, which nobody else has. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_24)
  void await_carriersBusyWhenTheSocketGetsReady_reportsHowLong() throws Exception {
    AtomicBoolean busy = new AtomicBoolean(true);
    WaitingThread waiting = WaitingThread.begin(this::read);
    try {
      keepCarriersBusy(busy);
      write(server, 1);
      while (!reactor.looks.isCalled()) {
        Thread.onSpinWait();
      }
      now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    } finally {
      busy.set(false);
    }
    waiting.end();

    assertThat(delays)
        .singleElement(LONG)
        .isBetween(TimeUnit.MILLISECONDS.toNanos(500), TimeUnit.MILLISECONDS.toNanos(1100));
  }

  @Test
  void await_inNoTime_reportsNoDelay() throws Exception {
    WaitingThread waiting = WaitingThread.begin(this::read);
    write(server, 1);
    waiting.end();

    assertThat(delays).containsExactly(0L);
  }

  /** The reactor has waited for long, and is woken up as the socket is not looked for yet. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_24)
  void await_bytesThatCameBeforeTheWait_reportsNoDelay() throws Exception {
    write(server, 1);
    awaitRest();
    while (reactor.looks.isAbsent() || reactor.isRunnable()) {
      Thread.onSpinWait();
    }
    now.addAndGet(TimeUnit.SECONDS.toNanos(10));

    WaitingThread.begin(this::read).end();

    assertThat(delays).containsExactly(0L);
  }

  @Test
  void reportDelay_twice_reportsOnce() throws Exception {
    WaitingThread waiting = WaitingThread.begin(this::read);
    write(server, 1);
    waiting.end();

    watched.reportDelay(0);

    assertThat(delays).hasSize(1);
  }

  /** The first socket that gets ready brings the reactor to where it lets others run. */
  @Test
  void await_carriersThatNeverComeBack_isWokenUpAllTheSame() throws Exception {
    AtomicBoolean busy = new AtomicBoolean(true);
    SocketChannel other = SocketChannel.open(listener.getLocalAddress());
    SocketChannel otherServer = listener.accept();
    try {
      waker = thread -> keepCarriersBusy(busy);
      WaitingThread.begin(this::read);
      write(server, 1);
      while (!reactor.looks.isAbsent()) {
        Thread.onSpinWait();
      }
      waker = LockSupport::unpark;
      WatchedSocket second = reactor.watch(other);
      write(otherServer, 1);
      Thread time = Thread.ofPlatform().start(this::letTimePass);
      second.awaitRead();

      assertThat(read(other)).isOne();
      time.interrupt();
      time.join();
    } finally {
      busy.set(false);
      other.close();
      otherServer.close();
    }
  }

  @Test
  void message_heldBackWhileCarriersNeverComeBack_isSentAllTheSame() throws Exception {
    AtomicBoolean busy = new AtomicBoolean(true);
    try (SocketChannel other = SocketChannel.open(listener.getLocalAddress());
        SocketChannel otherServer = listener.accept()) {
      waker = thread -> keepCarriersBusy(busy);
      WaitingThread.begin(this::read);
      write(server, 1);
      while (!reactor.looks.isAbsent()) {
        Thread.onSpinWait();
      }
      reactor.batch.open();
      new ChannelTransport(other, reactor).writeMessage(new byte[1], 0, 1);

      assertThat(read(otherServer)).isOne();
    } finally {
      busy.set(false);
    }
  }

  /** What is called in place of threads has the same as they have: the guard calls it. */
  @Test
  void incoming_carriersThatNeverComeBack_isSettledAndCalledAllTheSame() throws Exception {
    AtomicBoolean busy = new AtomicBoolean(true);
    CountDownLatch settled = new CountDownLatch(2);
    CountDownLatch called = new CountDownLatch(1);
    try (SocketChannel other = SocketChannel.open(listener.getLocalAddress());
        SocketChannel otherServer = listener.accept()) {
      watched.receive(new Calls(client, () -> keepCarriersBusy(busy), settled::countDown));
      write(server, 1);
      settled.await();
      reactor.watch(other).receive(new Calls(other, called::countDown, () -> {}));
      write(otherServer, 1);
      Thread time = Thread.ofPlatform().start(this::letTimePass);
      called.await();
      time.interrupt();
      time.join();
    } finally {
      busy.set(false);
    }
  }

  private void letTimePass() {
    while (!Thread.currentThread().isInterrupted()) {
      now.addAndGet(1_000);
    }
  }

  @Test
  void await_errorInTheReactor_isWokenUpAllTheSame() throws Exception {
    AtomicInteger errors = new AtomicInteger();
    waker =
        thread -> {
          if (errors.incrementAndGet() < 3) {
            throw new OutOfMemoryError("by intent");
          }
          LockSupport.unpark(thread);
        };
    WaitingThread waiting = WaitingThread.begin(this::read);
    write(server, 1);

    waiting.end();

    assertThat(errors).hasValueGreaterThanOrEqualTo(3);
    assertThat(read(client)).isOne();
  }

  private static void keepCarriersBusy(AtomicBoolean busy) {
    AtomicInteger begun = new AtomicInteger();
    int carriers = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < 2 * carriers; i++) {
      Thread.ofVirtual()
          .start(() -> {
            begun.incrementAndGet();
            compute(busy);
          });
    }
    while (!Thread.currentThread().isVirtual() && begun.get() < carriers) {
      Thread.onSpinWait();
    }
  }

  /** Users who compute and never end keep the reactor from its carrier, and no run from ending. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_24)
  void close_allCarriersBusy_returns() throws Exception {
    AtomicBoolean busy = new AtomicBoolean(true);
    try {
      keepCarriersBusy(busy);
      CompletableFuture.runAsync(reactor::close, close -> Thread.ofPlatform().start(close))
          .get(10, TimeUnit.SECONDS);
    } finally {
      busy.set(false);
    }
  }

  private static void compute(AtomicBoolean busy) {
    while (busy.get()) {
      Thread.onSpinWait();
    }
  }

  private static void write(SocketChannel channel, int bytes) throws IOException {
    channel.write(ByteBuffer.allocate(bytes));
  }

  private static int read(SocketChannel channel) throws IOException {
    return channel.read(ByteBuffer.allocate(1));
  }

  private void read() throws IOException {
    watched.awaitRead();
    watched.reportDelay(0);
  }

  /** Reads a byte, and does this then. */
  private record Calls(SocketChannel channel, Runnable onByte, Runnable onSettled)
      implements Incoming {

    @Override
    public boolean take() {
      try {
        if (ReactorTest.read(channel) > 0) {
          onByte.run();
        }
        return false;
      } catch (IOException closed) {
        return false;
      }
    }

    @Override
    public void settled() {
      onSettled.run();
    }
  }
}
