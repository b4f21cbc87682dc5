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

  /** Until it begins, its answers are timed; what it reports after that is not. */
  @Override
  public void send(EngineCommand command) throws IOException {
    streams.send(command);
    if (command instanceof EngineCommand.Begin) {
      channel.allowDelay();
    }
  }

  @Override
  public EngineEvent receive() {
    return explained(streams.receive());
  }

  /** On the thread that receives: of many workers, each report would wake up two otherwise. */
  @Override
  public void listen(String thread, Consumer<EngineEvent> events) {
    channel.readBy(() -> EngineLink.hear(() -> streams.poll().map(this::explained), events));
  }

  /** One that ends without the last event is reported with why it is not heard any more. */
  private EngineEvent explained(EngineEvent event) {
    if (!(event instanceof EngineEvent.Disconnected(String cause))) {
      return event;
    }
    channel.close();
    return new EngineEvent.Disconnected(cause.isEmpty() ? channel.ended().join() : cause);
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
