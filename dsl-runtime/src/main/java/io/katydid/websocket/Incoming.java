package io.katydid.websocket;

/** What comes from a server: a whole message, or a control frame. */
sealed interface Incoming {

  /** A message of the application. */
  record Data(ReceivedMessage message) implements Incoming {}

  /** A question whether we are there; the answer has the same content. */
  @SuppressWarnings("ArrayRecordComponent")
  record Ping(byte[] payload) implements Incoming {}

  /** An answer that nobody waits for. */
  record Pong() implements Incoming {}

  /** The last frame. */
  record Close(CloseReason reason) implements Incoming {}
}
