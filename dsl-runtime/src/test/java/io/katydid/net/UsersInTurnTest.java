package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many users, each of which sends a message, and waits for its echo before it sends another. */
@Timeout(60)
class UsersInTurnTest {

  private static final int USERS = 4 * WriteBatch.MOST;

  private final AtomicLong held = new AtomicLong();
  private final AtomicInteger users = new AtomicInteger();
  private final List<ConnectedSockets> connections = new ArrayList<>();
  private final Reactors reactors =
      new Reactors(1, System::nanoTime, delay -> {}, LockSupport::unpark);

  @BeforeEach
  void connect() throws IOException {
    for (int i = 0; i < USERS; i++) {
      connections.add(ConnectedSockets.open());
    }
  }

  @AfterEach
  void close() throws IOException {
    reactors.close();
    for (ConnectedSockets connection : connections) {
      connection.close();
    }
  }

  /** It lasts until a message was held back. */
  @Test
  void messages_ofManyUsersWhoAreWokenUpTogether_areSentTogetherAndReachTheirServers()
      throws Exception {
    List<WaitingThread> all = new ArrayList<>();
    for (ConnectedSockets connection : connections) {
      Transport transport = new ChannelTransport(connection.client(), reactors.of(0));
      byte id = (byte) users.incrementAndGet();
      all.add(WaitingThread.begin(() -> exchange(transport, id)));
    }
    Thread echo = Thread.ofPlatform().daemon().start(this::echoAll);

    for (WaitingThread user : all) {
      user.end();
    }
    echo.join();

    assertThat(held).hasPositiveValue();
  }

  private void exchange(Transport transport, byte id) throws IOException {
    byte[] message = {id};
    byte[] echo = new byte[1];
    try {
      do {
        transport.writeMessage(message, 0, 1);
        assertThat(transport.read(echo, 0, 1)).isOne();
        assertThat(echo).isEqualTo(message);
        held.addAndGet(transport.heldFor());
      } while (held.get() == 0);
    } finally {
      users.decrementAndGet();
    }
  }

  /** All in turn, so that many echoes are there at once. */
  private void echoAll() {
    try {
      for (ConnectedSockets connection : connections) {
        connection.server().configureBlocking(false);
      }
      while (users.get() > 0) {
        for (ConnectedSockets connection : connections) {
          connection.echo();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
