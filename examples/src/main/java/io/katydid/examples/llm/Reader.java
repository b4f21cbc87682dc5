package io.katydid.examples.llm;

import io.katydid.api.Http;
import io.katydid.api.Llm;
import io.katydid.api.OnStart;
import io.katydid.api.Prompt;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Asks a language model, and reads the answer. */
@User
final class Reader {

  private static final String KEY = System.getenv().getOrDefault("LLM_API_KEY", "");

  private final Prompt prompt =
      Prompt.of(System.getProperty("katydid.model", "demo"), "What is a load test?")
          .with("max_tokens", Integer.getInteger("katydid.tokens", 100));

  @OnStart
  void authenticate(Http http) {
    if (!KEY.isEmpty()) {
      http.bearerAuth(KEY);
    }
  }

  @Task
  void ask(Http http) {
    Llm.chat(http, prompt);
  }
}
