package io.katydid.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an LLM is asked, in the form of OpenAI's chat completions.
 *
 * <pre>{@code
 * Prompt prompt = Prompt.of("llama", "What is a load test?").with("max_tokens", 200);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Prompt {

  private final Map<String, Object> members;

  private Prompt(Map<String, Object> members) {
    this.members = members;
  }

  /** A prompt of one message of a user. */
  public static Prompt of(String model, String message) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("model", model);
    members.put("messages", List.of());
    members.put("stream", true);
    members.put("stream_options", Map.of("include_usage", true));
    return new Prompt(members).message("user", message);
  }

  /**
   * The same with one more message.
   *
   * @param role {@code system}, {@code user}, {@code assistant} or {@code tool}
   */
  public Prompt message(String role, String content) {
    List<Object> messages = new ArrayList<>((List<?>) members.get("messages"));
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("role", role);
    message.put("content", content);
    messages.add(message);
    return with("messages", messages);
  }

  /**
   * The same with another member, in place of one of that name: {@code temperature}, {@code
   * max_tokens}, {@code tools}.
   *
   * @param value as the JSON library on the class path writes it
   */
  public Prompt with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(members);
    changed.put(name, value);
    return new Prompt(changed);
  }

  /** The members of the JSON object that is sent. */
  public Map<String, Object> members() {
    return new LinkedHashMap<>(members);
  }
}
