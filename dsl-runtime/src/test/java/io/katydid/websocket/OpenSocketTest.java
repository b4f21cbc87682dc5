package io.katydid.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.net.EarliestDeadline;
import io.katydid.net.Outgoing;
import io.katydid.net.ScratchBuffers;
import io.katydid.net.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OpenSocketTest {

  /**
   * A socket that is full when the message is written. The thread that reads finds a ping, which
   * cannot be answered yet, and then the socket takes the rest.
   */
  private static final class Full implements Transport {

    private final byte[] ping = {(byte) 0x89, 1, 'x'};
    private final Thread sender = Thread.currentThread();
    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final BlockingQueue<Integer> opcodes = new LinkedBlockingQueue<>();
    private boolean read;

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (read) {
        taken.countDown();
        await(closed);
        return -1;
      }
      read = true;
      await(written);
      System.arraycopy(ping, 0, buffer, offset, ping.length);
      return ping.length;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      opcodes.add(bytes[offset] & 0xF);
      written.countDown();
    }

    @Override
    public boolean isAllSent() {
      if (Thread.currentThread().equals(sender)) {
        await(taken);
      }
      return taken.getCount() == 0;
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void send(Outgoing message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean finishSending() {
      return true;
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public void handshake() {}

    @Override
    public int look() {
      return NOTHING;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  @Test
  void ping_whileTheSocketIsFull_isAnsweredWhenItIsNot() throws IOException {
    Full full = new Full();
    SocketContext context =
        new SocketContext(
            new ScratchBuffers(), new EarliestDeadline(), new Compression(), System::nanoTime);
    OpenSocket socket =
        new OpenSocket(full, new byte[0], new Agreement("", false), context, it -> {});
    try {
      socket.start(message -> {});
      socket.send(Opcode.TEXT, "a message".getBytes(StandardCharsets.UTF_8));
      assertThat(full.opcodes).containsExactly(Opcode.TEXT, Opcode.PONG);
    } finally {
      socket.abort();
    }
  }
}
