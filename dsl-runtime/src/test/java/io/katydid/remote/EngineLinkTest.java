package io.katydid.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** What a consumer of events is given when something fails on their way. */
class EngineLinkTest {

  private final List<EngineEvent> heard = new ArrayList<>();

  @Test
  void hear_toTheLast_givesAll() {
    new Link(new EngineEvent.RunTimeOver(), new EngineEvent.Disconnected("")).hear(heard::add);

    assertThat(heard)
        .containsExactly(new EngineEvent.RunTimeOver(), new EngineEvent.Disconnected(""));
  }

  @Test
  void hear_receivingFails_givesADisconnection() {
    new Link(new EngineEvent.RunTimeOver()).hear(heard::add);

    assertThat(heard)
        .containsExactly(
            new EngineEvent.RunTimeOver(),
            new EngineEvent.Disconnected("what it reported cannot be read"));
  }

  @Test
  void hear_consumerFails_givesItADisconnection() {
    new Link(new EngineEvent.RunTimeOver(), new EngineEvent.Refused("no", false))
        .hear(event -> {
          heard.add(event);
          if (event instanceof EngineEvent.RunTimeOver) {
            throw new IllegalStateException("cannot decide");
          }
        });

    assertThat(heard)
        .containsExactly(
            new EngineEvent.RunTimeOver(),
            new EngineEvent.Disconnected("what it reported cannot be read: cannot decide"));
  }

  /** Of which these events come, and then a fault. */
  private static final class Link implements EngineLink {

    private final Queue<EngineEvent> events;

    Link(EngineEvent... events) {
      this.events = new ArrayDeque<>(List.of(events));
    }

    @Override
    public EngineEvent receive() {
      return events.remove();
    }

    @Override
    public void send(EngineCommand command) {}

    @Override
    public Ended end(String cause) {
      return new Ended(cause, "", false);
    }

    @Override
    public void kill() {}

    @Override
    public void close() {}
  }
}
