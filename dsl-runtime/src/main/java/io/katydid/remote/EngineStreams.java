package io.katydid.remote;

import io.katydid.store.FrameReader;
import io.katydid.store.FrameWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** The streams to an engine and from it, which is buffered, as commands and events. */
public final class EngineStreams {

  private final FrameWriter commands;
  private final FrameReader events;

  private EngineStreams(OutputStream commands, FrameReader events) {
    this.commands = new FrameWriter(commands);
    this.events = events;
  }

  /** Streams in which there is nothing else. */
  public static EngineStreams of(OutputStream commands, InputStream events) {
    return new EngineStreams(commands, new FrameReader(events, EventFrames.TYPES));
  }

  /**
   * Streams of a JVM in which others may print to the one of its events.
   *
   * @param between is given what is between the events, and closed after the last
   */
  public static EngineStreams of(OutputStream commands, InputStream events, OutputStream between) {
    return new EngineStreams(commands, new FrameReader(events, EventFrames.TYPES, between));
  }

  /**
   * Writes a command, and flushes. Thread-safe.
   *
   * @throws IOException as the stream does
   */
  public void send(EngineCommand command) throws IOException {
    CommandFrames.write(commands, command);
  }

  /** Waits for the next event. By one thread at a time. */
  public EngineEvent receive() {
    return next().orElseThrow();
  }

  /**
   * The next event, from a stream that knows what is available; empty if it has not come to its
   * end, for which that throws a {@link SocketTimeoutException}. By one thread at a time.
   */
  public Optional<EngineEvent> poll() {
    try {
      return events.hasSome() ? next() : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(EngineEvent.Disconnected.by(unreadable));
    }
  }

  private Optional<EngineEvent> next() {
    try {
      Optional<Object> next = events.read();
      return Optional.of(
          next.isEmpty() ? new EngineEvent.Disconnected("") : (EngineEvent) next.get());
    } catch (SocketTimeoutException notYet) {
      return Optional.empty();
    } catch (EOFException cutShort) {
      return Optional.of(new EngineEvent.Disconnected(""));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.of(EngineEvent.Disconnected.by(unreadable));
    }
  }
}
