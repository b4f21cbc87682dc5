package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When what is called in place of a thread learns that nothing more comes at once. */
@Timeout(20)
@SuppressWarnings("NullAway.Init")
class SettledTest {

  private static final int TAKES = 1_000;

  private final AtomicLong now = new AtomicLong(System.nanoTime());
  private final Reactors reactors = new Reactors(1, now::get, delay -> {}, LockSupport::unpark);
  private final AtomicInteger settled = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);

  /** What is written to a socket of this machine is there when the write returns. */
  @TempDir private Path directory;

  private SocketChannel client;
  private SocketChannel server;

  @BeforeEach
  void connect() throws IOException {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("socket"));
    try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      listener.bind(address);
      client = SocketChannel.open(address);
      server = listener.accept();
    }
  }

  @AfterEach
  void close() throws IOException {
    reactors.close();
    client.close();
    server.close();
  }

  @Test
  void settled_moreComesEachTime_isNotCalledEachTime() throws Exception {
    takeAll(0);

    assertThat(settled).hasValueLessThan(TAKES / 2);
  }

  @Test
  void settled_moreComesForLong_isCalledInBetween() throws Exception {
    takeAll(WriteBatch.LONGEST + 1);

    assertThat(settled).hasValueGreaterThanOrEqualTo(TAKES);
  }

  /** The guard settles what was called when it looks in place of the reactor. */
  @Test
  void settled_anotherThreadLooksMeanwhile_isCalledAfterTheTake() throws Exception {
    Reactor reactor = reactors.of(0);
    AtomicBoolean isOpen = new AtomicBoolean();
    reactor
        .watch(client)
        .receive(
            new Incoming() {

              @Override
              public boolean take() {
                try {
                  if (client.read(ByteBuffer.allocate(1)) > 0) {
                    reactor.settle();
                    isOpen.set(true);
                  }
                } catch (IOException closed) {
                  // The test is over.
                }
                return false;
              }

              @Override
              public void settled() {
                if (isOpen.get()) {
                  end.countDown();
                }
              }
            });
    write();

    assertThat(end.await(5, TimeUnit.SECONDS)).isTrue();
  }

  /** Has a byte come whenever one has been taken, and each take last so long. */
  private void takeAll(long nanos) throws Exception {
    reactors.of(0).watch(client).receive(new Answered(nanos));
    write();
    end.await();
  }

  private void write() throws IOException {
    server.write(ByteBuffer.allocate(1));
  }

  /** Reads a byte, and has another one come, until there were enough. */
  private final class Answered implements Incoming {

    private final long nanos;
    private final AtomicInteger settledAt = new AtomicInteger(-1);
    private final AtomicInteger taken = new AtomicInteger();

    Answered(long nanos) {
      this.nanos = nanos;
    }

    @Override
    public boolean take() {
      try {
        if (client.read(ByteBuffer.allocate(1)) > 0) {
          now.addAndGet(nanos);
          if (taken.incrementAndGet() < TAKES) {
            write();
          }
        }
        return false;
      } catch (IOException closed) {
        return false;
      }
    }

    @Override
    public void settled() {
      int known = taken.get();
      if (settledAt.getAndSet(known) != known) {
        settled.incrementAndGet();
      }
      if (known == TAKES) {
        end.countDown();
      }
    }
  }
}
