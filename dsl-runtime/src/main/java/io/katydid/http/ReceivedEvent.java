package io.katydid.http;

import io.katydid.api.ServerEvent;
import io.katydid.databind.JsonLibrary;
import io.katydid.sse.ParsedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * An event that came in answer to a request.
 *
 * @param request its name
 * @param time since it was sent
 */
record ReceivedEvent(String request, ParsedEvent parsed, Duration time) implements ServerEvent {

  @Override
  public String id() {
    return parsed.id();
  }

  @Override
  public String event() {
    return parsed.event();
  }

  @Override
  public String data() {
    return parsed.data();
  }

  @Override
  public <T> T json(Class<T> type) {
    return JsonLibrary.get().read(request, bytes(), type);
  }

  @Override
  public <T> T json(String pointer, Class<T> type) {
    return JsonLibrary.get().read(request, bytes(), pointer, type);
  }

  private byte[] bytes() {
    return parsed.data().getBytes(StandardCharsets.UTF_8);
  }
}
