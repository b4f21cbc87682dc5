package io.katydid.api;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
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
 * one with a role alone, or with no choice, brings none. Text may be a list of parts of the type
 * {@code text}, and a choice may have {@code text} itself, as those of {@code /v1/completions} do.
 * How many tokens there were is taken from the newest {@code usage}, which the prompt asks for;
 * where the server does not say it, or says less than 0 or more than 2,147,483,647, each such event
 * counts as one token, and the report says so. With {@code n > 1}, tokens of all choices count, and
 * the text is that of the first one.
 *
 * <p>Failures are an {@code error} in the stream, an event that is no JSON object, behind which
 * nothing is read, and an end without a reason and without {@code [DONE]}, unless the load ends a
 * request that is {@link EventRequest#endless}. What came before is kept. That the reason is {@code
 * length} or {@code content_filter} is none.
 *
 * <p>A server that answers by the whole completion at once, as {@code application/json}, is
 * remarked on: its first token comes with its last byte.
 *
 * <p>Needs a JSON library on the class path, as {@link Request#json} does.
 */
public final class Llm {

  /** Where {@link #chat(Http, Prompt)} asks. */
  public static final String PATH = "/v1/chat/completions";

  private static final String ERROR = "error in the answer";
  private static final Pattern CODE = Pattern.compile("[\\w.-]{1,40}");

  private final EventStream events;
  private final Choice first = new Choice();
  private final Choice others = new Choice();
  private String finishReason = "";
  private long promptTokens;
  private long tokens;
  private long number;
  private boolean isCut;

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
    try (EventStream events = request.json(prompt.members()).orWhole("application/json").open()) {
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
    Iterator<ServerEvent> all = events.iterator();
    while (!llm.isCut && all.hasNext()) {
      llm.read(all.next());
    }
    return llm.completion();
  }

  private Completion completion() {
    boolean isEnded = !finishReason.isEmpty() || events.isDone() || events.isEndedWithLoad();
    if (!events.isFailed() && !isEnded) {
      events.fail("unfinished answer", "no finish_reason and no [DONE] came");
    }
    return new Completion(
        first.text.toString(),
        first.reasoning.toString(),
        first.toolCalls.toString(),
        finishReason,
        promptTokens,
        tokens,
        events.isFailed());
  }

  private void read(ServerEvent event) {
    number++;
    boolean isError = event.event().equals("error");
    try {
      Map<?, ?> chunk = event.json(Map.class);
      Object error = chunk.get("error");
      if (error != null) {
        failed(error);
      } else if (isError || "error".equals(chunk.get("object"))) {
        failed(chunk);
      }
      chunk(chunk);
    } catch (AssertionError notJson) {
      if (isError) {
        events.fail(ERROR, event.data());
      } else {
        isCut = true;
        events.fail(
            "invalid chunk",
            String.format(Locale.ROOT, "event %d is no JSON object: %s", number, event.data()));
      }
    }
  }

  private void failed(Object error) {
    Object message = error;
    String code = "";
    if (error instanceof Map<?, ?> members) {
      message = string(members.get("message")).orElse(String.valueOf(error));
      code = code(members.get("code")).or(() -> code(members.get("type"))).orElse("");
    }
    events.fail(ERROR + code, String.valueOf(message));
  }

  /** In a message, much differs from request to request. */
  private static Optional<String> code(@Nullable Object code) {
    return Optional.ofNullable(code)
        .map(String::valueOf)
        .filter(it -> CODE.matcher(it).matches())
        .map(" (%s)"::formatted);
  }

  private void chunk(Map<?, ?> chunk) {
    boolean bringsTokens = false;
    for (Object choice : list(chunk.get("choices"))) {
      if (choice instanceof Map<?, ?> each) {
        bringsTokens |= choice(each);
      }
    }
    events.tokens(bringsTokens ? 1 : 0);
    tokens += bringsTokens ? 1 : 0;
    if (chunk.get("usage") instanceof Map<?, ?> usage) {
      usage(usage);
    }
  }

  /** Whether it brings tokens. */
  private boolean choice(Map<?, ?> choice) {
    boolean isFirst = !(choice.get("index") instanceof Number index) || index.intValue() == 0;
    if (isFirst) {
      string(choice.get("finish_reason")).ifPresent(reason -> finishReason = reason);
    }
    Choice all = isFirst ? first : others;
    boolean any = Choice.add(all.text, choice.get("text"));
    Object delta = choice.get("delta");
    if ((delta == null ? choice.get("message") : delta) instanceof Map<?, ?> pieces) {
      any |= all.add(pieces);
    }
    return any;
  }

  /** Some servers say it with each event: the last one counts. */
  private void usage(Map<?, ?> usage) {
    OptionalLong completion = count(usage.get("completion_tokens"));
    if (completion.isPresent()) {
      promptTokens = count(usage.get("prompt_tokens")).orElse(0);
      tokens = completion.getAsLong();
      events.usage(promptTokens, tokens);
    }
  }

  /** Empty if it can be no number of tokens. */
  private static OptionalLong count(@Nullable Object value) {
    return value instanceof Number number
            && number.doubleValue() >= 0
            && number.doubleValue() <= Integer.MAX_VALUE
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Optional<String> string(@Nullable Object value) {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** What came of a choice. */
  private static final class Choice {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final StringBuilder toolCalls = new StringBuilder();

    /** Adds the pieces of an event, or a message; whether there were any. */
    boolean add(Map<?, ?> pieces) {
      boolean any = add(text, pieces.get("content"));
      any |= add(text, pieces.get("refusal"));
      any |= add(reasoning, pieces.get("reasoning_content"));
      any |= add(reasoning, pieces.get("reasoning"));
      for (Object call : list(pieces.get("tool_calls"))) {
        any = true;
        if (call instanceof Map<?, ?> each && each.get("function") instanceof Map<?, ?> function) {
          add(toolCalls, function.get("arguments"));
        }
      }
      return any;
    }

    /** Adds a text, or the texts of a list of parts; whether there was any. */
    static boolean add(StringBuilder all, @Nullable Object piece) {
      int before = all.length();
      string(piece).ifPresent(all::append);
      for (Object part : list(piece)) {
        if (part instanceof Map<?, ?> each) {
          string(each.get("text")).ifPresent(all::append);
        }
      }
      return all.length() > before;
    }
  }
}
