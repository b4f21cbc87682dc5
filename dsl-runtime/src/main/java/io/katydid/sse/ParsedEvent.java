package io.katydid.sse;

/**
 * An event as it was read.
 *
 * @param id the newest of the stream; may be empty
 * @param event what kind of event it is
 * @param data its lines, with line feeds in between
 */
public record ParsedEvent(String id, String event, String data) {

  /** What kind an event is that says nothing of it. */
  public static final String MESSAGE = "message";
}
