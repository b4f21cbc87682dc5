package io.katydid.sse;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads events from the bytes of a stream, in whatever pieces they come (WHATWG HTML, section
 * 9.2.6). What does not end with an empty line is no event. Not thread-safe.
 */
public final class EventParser {

  private static final int MOST_DIGITS = 15;

  private final Lines lines = new Lines(this::line);
  private final Deque<ParsedEvent> complete = new ArrayDeque<>(2);
  private final StringBuilder data = new StringBuilder();
  private String event = "";
  private String id = "";
  private long retryMillis = -1;

  /**
   * Reads a piece.
   *
   * @throws IllegalArgumentException if a line, or an event, is larger than 16 MiB
   */
  public void read(byte[] bytes, int offset, int length) {
    lines.read(bytes, offset, length);
  }

  /** The next event that is complete, or null; it is given once. */
  public @Nullable ParsedEvent poll() {
    return complete.poll();
  }

  /** The reconnection time that was set last, in milliseconds. */
  public OptionalLong retryMillis() {
    return retryMillis < 0 ? OptionalLong.empty() : OptionalLong.of(retryMillis);
  }

  private void line(String line) {
    if (line.isEmpty()) {
      end();
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 0) {
      field(line, "");
    } else if (colon > 0) {
      boolean blank = colon + 1 < line.length() && line.charAt(colon + 1) == ' ';
      field(line.substring(0, colon), line.substring(colon + (blank ? 2 : 1)));
    }
  }

  private void field(String name, String value) {
    switch (name) {
      case "data" -> {
        Lines.requireAllowed(data.length() + (long) value.length());
        data.append(value).append('\n');
      }
      case "event" -> event = value;
      case "id" -> id = value.indexOf('\0') < 0 ? value : id;
      case "retry" -> retryMillis = isNumber(value) ? Long.parseLong(value) : retryMillis;
      default -> {
        // Other fields are ignored.
      }
    }
  }

  private static boolean isNumber(String value) {
    return !value.isEmpty()
        && value.length() <= MOST_DIGITS
        && value.chars().allMatch(it -> it >= '0' && it <= '9');
  }

  private void end() {
    if (data.length() > 0) {
      data.setLength(data.length() - 1);
      complete.add(
          new ParsedEvent(id, event.isEmpty() ? ParsedEvent.MESSAGE : event, data.toString()));
      data.setLength(0);
    }
    event = "";
  }

  /** An event that is a whole body. */
  public static ParsedEvent whole(byte[] body, Charset charset) {
    return new ParsedEvent("", ParsedEvent.MESSAGE, new String(body, charset));
  }
}
