package io.katydid.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of LLMs behind OpenAI's chat completions, as vLLM, llama.cpp, SGLang, TGI,
 * Ollama and others serve them, and measures their tokens.
 *
 * <pre>{@code
 * Completion answer = Llm.chat(http, Prompt.of("llama", question).with("max_tokens", 200));
 * }</pre>
 *
 * <p>An event brings tokens if one of its choices has text, reasoning, or a part of a tool call;
 * one with a role alone, or with no choice, brings none. How many tokens there were is taken from
 * {@code usage}, which the prompt asks for; where the server does not say it, each such event
 * counts as one token, and the report says so. An {@code error} in the stream, and one that ends
 * without a reason and without {@code [DONE]}, is a failure.
 *
 * <p>Needs a JSON library on the class path, as {@link Request#json} does.
 */
public final class Llm {

  /** Where {@link #chat(Http, Prompt)} asks. */
  public static final String PATH = "/v1/chat/completions";

  private final EventStream events;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder reasoning = new StringBuilder();
  private final StringBuilder toolCalls = new StringBuilder();
  private String finishReason = "";
  private long promptTokens;
  private long tokens;
  private boolean hasUsage;

  private Llm(EventStream events) {
    this.events = events;
  }

  /** Asks {@code POST /v1/chat/completions}, and reads the answer to its end. */
  public static Completion chat(Http http, Prompt prompt) {
    return chat(http.events("POST", PATH), prompt);
  }

  /**
   * Asks by this request, as where the path is another one, or it has to have a name, headers or a
   * time-out.
   */
  public static Completion chat(EventRequest request, Prompt prompt) {
    try (EventStream events = request.json(prompt.members()).open()) {
      return read(events);
    }
  }

  /**
   * Reads an answer to its end.
   *
   * @param events a stream of chunks of a chat completion, from its beginning
   */
  public static Completion read(EventStream events) {
    Llm llm = new Llm(events);
    for (ServerEvent event : events) {
      llm.chunk(event.json(Map.class));
    }
    return llm.completion();
  }

  private Completion completion() {
    if (!events.isFailed() && finishReason.isEmpty() && !events.isDone()) {
      events.fail("the stream ended without a finish_reason and without [DONE]");
    }
    return new Completion(
        text.toString(),
        reasoning.toString(),
        toolCalls.toString(),
        finishReason,
        promptTokens,
        tokens,
        events.isFailed());
  }

  private void chunk(Map<?, ?> chunk) {
    Object error = chunk.get("error");
    if (error != null) {
      events.fail("an error in the stream: " + message(error));
    }
    boolean bringsTokens = false;
    for (Object choice : list(chunk.get("choices"))) {
      if (choice instanceof Map<?, ?> each) {
        string(each.get("finish_reason")).ifPresent(reason -> finishReason = reason);
        bringsTokens |= each.get("delta") instanceof Map<?, ?> delta && bringsTokens(delta);
      }
    }
    if (bringsTokens) {
      events.tokens(1);
      tokens += hasUsage ? 0 : 1;
    }
    if (chunk.get("usage") instanceof Map<?, ?> usage) {
      usage(usage);
    }
  }

  private static Object message(Object error) {
    return error instanceof Map<?, ?> map && map.get("message") instanceof String text
        ? text
        : error;
  }

  private boolean bringsTokens(Map<?, ?> delta) {
    boolean brings = append(text, delta.get("content"));
    brings |= append(reasoning, delta.get("reasoning_content"));
    brings |= append(reasoning, delta.get("reasoning"));
    for (Object call : list(delta.get("tool_calls"))) {
      brings = true;
      if (call instanceof Map<?, ?> each && each.get("function") instanceof Map<?, ?> function) {
        append(toolCalls, function.get("arguments"));
      }
    }
    return brings;
  }

  private static boolean append(StringBuilder all, @Nullable Object piece) {
    Optional<String> text = string(piece).filter(it -> !it.isEmpty());
    text.ifPresent(all::append);
    return text.isPresent();
  }

  /** Some servers say it with each event: the last one counts. */
  private void usage(Map<?, ?> usage) {
    if (usage.get("completion_tokens") instanceof Number completion) {
      promptTokens = usage.get("prompt_tokens") instanceof Number prompt ? prompt.longValue() : 0;
      tokens = completion.longValue();
      hasUsage = true;
      events.usage(promptTokens, tokens);
    }
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Optional<String> string(@Nullable Object value) {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
