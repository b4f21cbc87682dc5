package io.katydid.join;

import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineLink;
import io.katydid.remote.EngineStreams;
import io.katydid.remote.LinkCommands;
import java.io.IOException;
import java.util.function.Consumer;

/** The way to the engine of a worker that has joined. What it prints is printed there. */
final class JoinedWorker implements EngineLink {

  private final WorkerIdentity who;
  private final Channel channel;
  private final EngineStreams streams;

  JoinedWorker(WorkerIdentity who, Channel channel) {
    this.who = who;
    this.channel = channel;
    this.streams = EngineStreams.of(channel.out(), channel.in());
  }

  /** Who it says it is. */
  WorkerIdentity who() {
    return who;
  }

  Channel channel() {
    return channel;
  }

  @Override
  public String place() {
    return who.name();
  }

  @Override
  public void send(EngineCommand command) throws IOException {
    streams.send(command);
  }

  /** One that ends without the last event is reported with why it is not heard any more. */
  @Override
  public EngineEvent receive() {
    EngineEvent event = streams.receive();
    if (!(event instanceof EngineEvent.Disconnected(String cause))) {
      return event;
    }
    channel.close();
    return new EngineEvent.Disconnected(cause.isEmpty() ? channel.ended().join() : cause);
  }

  /** On the thread that receives: of many workers, each report would wake up two otherwise. */
  @Override
  public void listen(String thread, Consumer<EngineEvent> events) {
    channel.readBy(() -> hear(events));
  }

  @Override
  public Ended end(String cause) {
    channel.close();
    return new Ended(
        cause.isEmpty() ? "as it was to" : "as " + cause,
        "what it printed is on its own machine",
        false);
  }

  /** Leaves it, and tells it why it makes no load. */
  void dismiss(String reason) {
    new LinkCommands(this).stop(reason);
    close();
  }

  /** It notices, ends its load and exits. */
  @Override
  public void kill() {
    channel.close();
  }

  @Override
  public void close() {
    channel.close();
  }
}
