package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class UnsentTest {

  private static final int PIECE = 1_000;

  /** Some of it is sent between, so that what is kept has begun and grown in turn. */
  @Test
  void bytes_addedInPieces_areSentInOrder() throws Exception {
    Reactor reactor = new Reactor(System::nanoTime, delay -> {}, LockSupport::unpark);
    try (ConnectedSockets sockets = ConnectedSockets.open()) {
      Unsent unsent = new Unsent(reactor.watch(sockets.client()));
      ByteBuffer received = ByteBuffer.allocate(1 << 20);
      int added = 0;
      for (int pieces : new int[] {1, 100, 3, 200, 1}) {
        for (int i = 0; i < pieces; i++) {
          unsent.add(piece(added));
          added += PIECE;
        }
        assertThat(unsent.isEmpty()).isFalse();
        assertThat(unsent.send()).isTrue();
      }
      received.limit(added);
      while (received.hasRemaining()) {
        while (!unsent.isEmpty() && unsent.send()) {
          // There may be more.
        }
        sockets.server().read(received);
      }

      assertThat(unsent.isEmpty()).isTrue();
      received.flip();
      for (int at = 0; at < added; at++) {
        assertThat(received.get(at)).isEqualTo((byte) (at / 7));
      }
    } finally {
      reactor.close();
    }
  }

  private static ByteBuffer piece(int from) {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (int at = from; at < from + PIECE; at++) {
      piece.put((byte) (at / 7));
    }
    return piece.flip();
  }
}
