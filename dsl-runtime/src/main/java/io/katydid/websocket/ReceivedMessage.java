package io.katydid.websocket;

import io.katydid.api.WebSocketMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message that has come.
 *
 * @param decoded its text; null if it is binary
 * @param bytes its content
 * @param arrivedAt when its last byte came, by the clock of the run
 */
@SuppressWarnings("ArrayRecordComponent")
record ReceivedMessage(@Nullable String decoded, byte[] bytes, long arrivedAt)
    implements WebSocketMessage {

  @Override
  public boolean isText() {
    return decoded != null;
  }

  @Override
  public String text() {
    if (decoded == null) {
      throw new AssertionError("the message is binary, and has no text");
    }
    return decoded;
  }
}
